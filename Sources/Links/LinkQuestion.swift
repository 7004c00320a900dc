import Web

/// What a moderator has to decide of a link.
enum LinkQuestion: Equatable, Sendable {
    /// It leads nowhere any more.
    case dead
    /// It leads to the first page of a site, where another was asked for.
    case suspect
    /// Its page is at another address from now on.
    case moved(WebAddress)

    init?(_ record: LinkRecord) {
        switch (record.verdict, record.proposal) {
        case (.dead, _): self = .dead
        case (.suspect, _): self = .suspect
        case (_, .some(let address)): self = .moved(address)
        default: return nil
        }
    }

    /// The same for the same question, fit to be stored.
    var text: String {
        switch self {
        case .dead: "dead"
        case .suspect: "suspect"
        case .moved(let address): address.text
        }
    }
}
