package vn.lienthong.intake.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.security.Hierarchy;

/// Reads the catalogue from the province's data.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(DataFolder data) {
        return new Catalogue(
                data.one("province.yaml", Province.class),
                Offices.of(data.list("offices.yaml", Office.class)),
                data.each("procedures", Procedure.class));
    }

    @Bean
    Hierarchy hierarchy(Catalogue catalogue) {
        return catalogue.offices()::isAtOrBelow;
    }
}
