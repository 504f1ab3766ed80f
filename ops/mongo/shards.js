// For a province whose MongoDB is a sharded cluster: says which collections are spread, and by what. Can be run again.
//
//   mongosh "mongodb://root@mongos/?tls=true&tlsCAFile=/etc/lienthong/tls/ca.pem" shards.js
//
// Every hot path asks for documents by their _id, which is the dossier code or begins with it; hashed, the dossiers of one busy office
// and one day lie on all shards. Lists of an office and what falls due are asked of every shard, each from its index. No index but that
// of _id is unique, so that nothing stands in the way. A deployment of routing-service for one level has a database of its own:
// LEVELS=ward,province spreads those as well.
const SPREAD = {
    lienthong_intake: ['dossiers', 'bills', 'onlineSubmissions', 'submissionFiles', 'ratings', 'rating-remarks', 'accesses'],
    lienthong_routing: ['journeys', 'desks', 'desk_entries', 'finished_work', 'papers', 'dossierFacts', 'nationalPushes', 'accesses'],
    lienthong_deadline: ['deadlines', 'accesses'],
    lienthong_notification: ['correspondence', 'recipient-days', 'accesses'],
    lienthong_keys: ['keys'],
};

// Small, or gone after days: each lies whole on the shard that its database began on.
const WHOLE = ['answers', 'parked', 'parked-deeds', 'migrations', 'imports', 'import-rejections', 'import-contents', 'replannings',
    'published-procedures', 'dossierFactsAnew', 'calendars', 'templates', 'early-receipts'];

if (typeof sh !== 'undefined') {
    const databases = {...SPREAD};
    for (const level of (process.env.LEVELS || '').split(',').filter(Boolean)) {
        databases['lienthong_routing_' + level] = SPREAD.lienthong_routing;
    }
    for (const [database, collections] of Object.entries(databases)) {
        for (const collection of collections) {
            sh.shardCollection(database + '.' + collection, {_id: 'hashed'});
            print(database + '.' + collection);
        }
    }
} else {
    module.exports = {SPREAD, WHOLE};
}
