package vn.lienthong.intake.replanning;

import vn.lienthong.intake.registration.store.Dossiers.Group;

/// What a job is about. There is one job for each.
sealed interface Task {

    /// The dossiers that it is about.
    Group group();

    String id();

    /// What is planned at a dissolved office goes to its successor.
    record Succession(String office) implements Task {

        @Override
        public Group group() {
            return new Group.PlannedAt(office);
        }

        @Override
        public String id() {
            return "succession " + office;
        }
    }

    /// What goes by one version of a procedure goes by another.
    record Migration(String procedure, int from, int to) implements Task {

        @Override
        public Group group() {
            return new Group.Under(procedure, from);
        }

        @Override
        public String id() {
            return "migration %s %d".formatted(procedure, to);
        }
    }
}
