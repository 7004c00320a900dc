import Community
import Foundation
import Markup

/// Whether mails leave now, in one sentence.
struct MailStateLine: Rendered {
    let text: String
    /// Why not, where that is known.
    let why: String?
    /// What the relay itself said.
    let trouble: String?
    let isBad: Bool
    /// Whether a person can have the relay tried at once.
    let mayRelease: Bool

    init(_ standing: RelayStanding, isConfigured: Bool, _ visit: Visit) {
        let isHalted = standing.haltedAt != nil
        let isResting = !isHalted && !standing.isOpen(at: visit.now)
        let key =
            !isConfigured
            ? "relay.state.none"
            : isHalted
                ? "relay.state.halted" : isResting ? "relay.state.rest" : "relay.state.open"
        text = visit.words(key)
        let kept = isHalted || isResting ? standing.trouble : nil
        let known = kept.flatMap(RelayTrouble.init(kept:))
        why = known.map { visit.words("relay.trouble." + $0.kind.rawValue) }
        let said = known?.said ?? kept ?? ""
        trouble = said.isEmpty ? nil : said
        isBad = !isConfigured || isHalted || isResting
        mayRelease = isConfigured && (isHalted || isResting)
    }

    static let fields: [Field<Self>] = [
        .text("text") { $0.text }, .optionalText("why") { $0.why },
        .optionalText("trouble") { $0.trouble },
        .flag("bad") { $0.isBad }, .flag("mayRelease") { $0.mayRelease },
    ]
}
