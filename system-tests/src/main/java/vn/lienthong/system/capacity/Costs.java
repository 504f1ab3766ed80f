package vn.lienthong.system.capacity;

import java.util.SortedMap;

/// What one dossier costs from its receipt to its result, measured over many.
///
/// @param events that it gives rise to, on all topics
/// @param kafkaBytes of these, as a broker keeps them (compressed), once
/// @param storeBytes of the documents that are kept of it, neither compressed nor with indexes,
///   once
/// @param cpuMillis of each service, by name, in milliseconds of one processor
public record Costs(
        double events, double kafkaBytes, double storeBytes, SortedMap<String, Double> cpuMillis) {

    /// Of all services.
    double cpuMillisTogether() {
        return cpuMillis.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
