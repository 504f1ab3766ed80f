package vn.lienthong.fuzz;

import java.util.List;

/// One thing that is tried.
///
/// @param name on the command line
/// @param type name of the class whose `fuzzerTestOneInput` takes the inputs
/// @param what it reads
/// @param seeds patterns of files to begin with, from the root of the project
/// @param guides packages of others whose branches guide the search besides our own
record Target(String name, String type, String what, List<String> seeds, List<String> guides) {

    Target {
        seeds = List.copyOf(seeds);
        guides = List.copyOf(guides);
    }
}
