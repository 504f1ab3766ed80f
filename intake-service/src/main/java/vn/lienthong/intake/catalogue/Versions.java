package vn.lienthong.intake.catalogue;

import com.mongodb.MongoException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.catalogue.domain.CatalogueCheck;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Version.Publication;
import vn.lienthong.logging.Faults;

/// Every version that is in use: those of the folder and those published. What another process
/// publishes is seen within two seconds.
class Versions {

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private final Map<String, Version> folder = new TreeMap<>();
    private final Map<String, Version> published = new ConcurrentHashMap<>();
    private final PublishedVersions store;
    private volatile List<Version> all = List.of();

    /// Beginning with the versions of the folder.
    ///
    /// @throws FaultyCatalogueException when one of them has an error, or is another than what was
    ///   published under its number
    Versions(Collection<Version> folder, PublishedVersions store, CatalogueCheck check) {
        this.store = store;
        load();
        List<WrittenProcedure> written = folder.stream().map(Version::written).toList();
        List<Problem> problems = check.folder(written, this.written());
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new FaultyCatalogueException(problems);
        }
        problems.forEach(problem -> LOG.warn(FaultyCatalogueException.line(problem)));
        folder.forEach(version -> this.folder.put(version.id(), version));
        gather();
        // Offices may have changed since; whoever publishes must know, the counters go on.
        check.folder(published.values().stream().map(Version::written).toList(), written)
                .forEach(problem -> LOG.warn(FaultyCatalogueException.line(problem)));
    }

    @Scheduled(fixedDelay = 2_000)
    void refresh() {
        try {
            load();
        } catch (DataAccessException | MongoException e) {
            LOG.warn("The procedures stay as they are: {}", Faults.told(e));
        }
    }

    private void load() {
        List<Version> others = store.otherThan(published.keySet());
        if (!others.isEmpty()) {
            others.forEach(version -> published.put(version.id(), version));
            gather();
        }
    }

    private synchronized void gather() {
        Map<String, Version> gathered = new TreeMap<>(folder);
        // One that stands in the folder as well is shown with who published it.
        gathered.putAll(published);
        all = List.copyOf(gathered.values());
    }

    /// Publishes a version; false when this version of the procedure is there already.
    boolean publish(Version version, Publication publication) {
        boolean inserted = store.insert(version, publication);
        load();
        return inserted;
    }

    List<WrittenProcedure> written() {
        return all.stream().map(Version::written).toList();
    }

    List<Procedure> procedures() {
        return all.stream().map(Version::procedure).toList();
    }

    Optional<Version> find(String code, int version) {
        return all.stream()
                .filter(one -> one.procedure().code().equals(code))
                .filter(one -> one.procedure().version() == version)
                .findFirst();
    }

    /// The versions of a procedure, newest first.
    List<Version> of(String code) {
        return all.stream()
                .filter(one -> one.procedure().code().equals(code))
                .sorted(
                        Comparator.comparingInt((Version one) -> one.procedure().version())
                                .reversed())
                .toList();
    }
}
