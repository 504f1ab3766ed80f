// Makes the services' users of MongoDB, each for its own database only, and brings passwords and roles up to date when run again.
//
//   SECRETS=/secrets mongosh "mongodb://root@mongo/?tls=true&tlsCAFile=/etc/lienthong/tls/ca.pem" users.js
//
// SECRETS/<service>/lienthong.mongo-password holds each password. A deployment of routing-service for one level has a database of its own:
// LEVELS=ward,province gives routing-service those as well.
const files = require('fs');

// Keys of dossiers: who writes them, and who reads what was encrypted with them.
const KEYS = 'lienthong_keys';

const ACCESS = {
    'intake-service': {lienthong_intake: 'readWrite', [KEYS]: 'readWrite'},
    'routing-service': {lienthong_routing: 'readWrite', [KEYS]: 'read'},
    'deadline-service': {lienthong_deadline: 'readWrite', [KEYS]: 'read'},
    'notification-service': {lienthong_notification: 'readWrite', [KEYS]: 'read'},
};

for (const level of (process.env.LEVELS || '').split(',').filter(Boolean)) {
    ACCESS['routing-service']['lienthong_routing_' + level] = 'readWrite';
}

const admin = db.getSiblingDB('admin');
for (const [user, databases] of Object.entries(ACCESS)) {
    const pwd = files.readFileSync(`${process.env.SECRETS}/${user}/lienthong.mongo-password`, 'utf8').trim();
    if (!pwd) {
        throw new Error(`${user}: lienthong.mongo-password trống / is empty`);
    }
    const roles = Object.entries(databases).map(([name, role]) => ({role, db: name}));
    const wanted = {pwd, roles, mechanisms: ['SCRAM-SHA-256']};
    if (admin.getUser(user)) {
        admin.updateUser(user, wanted);
    } else {
        admin.createUser({user, ...wanted});
    }
    print(`user ${user}: ${roles.map(one => `${one.role} ${one.db}`).join(', ')}`);
}
