/// What the viewer sees in a collection, and the turn of its ledger that says so.
struct CollectionStanding {
    let members: [CollectionMember]
    let ledger: CollectionLedger

    func token(_ site: Site) -> String {
        SyncToken(ledger: ledger.id, turn: ledger.turn).text(site)
    }
}

/// What has changed in a collection for whoever looks.
struct CollectionChanges {
    var written: [CollectionMember] = []
    var gone: [Int64] = []
}
