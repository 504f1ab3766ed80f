package vn.lienthong.intake.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.lienthong.catalogue.ProvinceFolder;
import vn.lienthong.catalogue.UnreadableProvinceException;
import vn.lienthong.catalogue.domain.CatalogueCheck;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.kit.security.Hierarchy;

/// Reads the catalogue from the province's data and from what was published.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CatalogueConfiguration {

    @Bean
    ProvinceFolder provinceFolder(@Value("${lienthong.province}") String folder) {
        try {
            return ProvinceFolder.read(Path.of(folder));
        } catch (UnreadableProvinceException e) {
            throw new FaultyCatalogueException(List.of(e.problem()));
        }
    }

    @Bean
    CatalogueCheck catalogueCheck(ProvinceFolder province) {
        return province.check();
    }

    @Bean
    Versions versions(ProvinceFolder province, CatalogueCheck check, MongoOperations mongo) {
        List<Version> folder =
                province.procedures().stream().map(CatalogueConfiguration::version).toList();
        return new Versions(folder, new PublishedVersions(mongo), check);
    }

    @Bean
    Publishing publishing(Versions versions, CatalogueCheck check) {
        return new Publishing(versions, check);
    }

    @Bean
    Drafts drafts(Versions versions, CatalogueCheck check) {
        return new Drafts(versions, check);
    }

    @Bean
    Catalogue catalogue(ProvinceFolder province, Versions versions) {
        return new Catalogue(province.province(), province.offices(), versions::procedures);
    }

    @Bean
    Hierarchy hierarchy(Catalogue catalogue) {
        return catalogue.offices()::isAtOrBelow;
    }

    private static Version version(WrittenProcedure written) {
        try {
            // What is not UTF-8 is said by the check.
            byte[] text = Files.readAllBytes(Path.of(written.file()));
            return new Version(written, new String(text, StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + written.file(), e);
        }
    }
}
