import Security

/// Where a program stands: a ledger and its turn, signed, as an address (RFC 6578, section 4).
struct SyncToken: Equatable {
    let ledger: CollectionLedger.ID
    let turn: Int64

    private static let purpose = "collection"

    init(ledger: CollectionLedger.ID, turn: Int64) {
        self.ledger = ledger
        self.turn = turn
    }

    /// Nil for one that is not ours.
    init?(_ text: String, _ site: Site) {
        let start = Self.start(site)
        guard text.hasPrefix(start),
            let plain = site.signer.open(
                String(text.dropFirst(start.count)), purpose: Self.purpose)
        else { return nil }
        let parts = plain.split(separator: " ")
        guard parts.count == 2, let ledger = CollectionLedger.ID(segment: String(parts[0])),
            let turn = Int64(parts[1])
        else { return nil }
        self.init(ledger: ledger, turn: turn)
    }

    func text(_ site: Site) -> String {
        Self.start(site) + site.signer.seal("\(ledger) \(turn)", purpose: Self.purpose)
    }

    private static func start(_ site: Site) -> String {
        site.options.address + CollectionPaths.root() + "/sync/"
    }
}
