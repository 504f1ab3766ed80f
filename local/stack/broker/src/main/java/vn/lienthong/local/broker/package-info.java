/// The local broker: one real Kafka node (broker and controller in one process), started from its
/// jars on the loopback address, with its data in one folder.
///
/// [BrokerSettings] reads the command line and turns it into Kafka's properties; [LocalBroker]
/// formats the folder once, starts the node, says when it is ready and stops it on SIGTERM.
///
/// It is for one machine. What a province runs in production is a cluster of three or more nodes
/// with replication; every replication factor here is one.
@NullMarked
package vn.lienthong.local.broker;

import org.jspecify.annotations.NullMarked;
