package vn.lienthong.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lienthong.catalogue.ProvinceFolder;
import vn.lienthong.catalogue.UnreadableProvinceException;
import vn.lienthong.catalogue.domain.Problem;

/// Whether the province's offices and procedures are right.
record ProvinceCheck(Installation installation) implements Check {

    @Override
    public String name() {
        return "province";
    }

    @Override
    public List<Finding> look() {
        String given = installation.province();
        if (given == null || given.isEmpty()) {
            return List.of();
        }
        Path folder = Path.of(given);
        if (!Files.isDirectory(folder)) {
            return List.of(Finding.fault("province.none", folder));
        }
        try {
            ProvinceFolder province = ProvinceFolder.read(folder);
            return province.check().folder(province.procedures(), List.of()).stream()
                    .filter(Problem::isError)
                    .map(problem -> wrong(problem, folder))
                    .toList();
        } catch (UnreadableProvinceException e) {
            return List.of(wrong(e.problem(), folder));
        }
    }

    private static Finding wrong(Problem problem, Path folder) {
        return Finding.fault(
                "province.wrong",
                problem.file() + ":" + problem.line(),
                problem.path(),
                problem.kind(),
                folder);
    }
}
