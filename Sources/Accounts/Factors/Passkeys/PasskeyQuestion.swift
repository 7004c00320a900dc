import Community
import Content
import Markup
import Security

/// What the script of a page asks the browser for; without a script it stays hidden.
struct PasskeyQuestion: Rendered {
    let action: String
    let challenge: String
    let party: String
    /// Whether its owner must show who they are.
    let isAlone: Bool
    /// The keys that may answer; none where it may be any.
    let allowed: [String]

    init(
        at action: String, for bond: PasskeyChallenge.Bond, among passkeys: [Passkey] = [],
        isAlone: Bool = false, _ visit: Visit
    ) {
        (self.action, self.isAlone) = (action, isAlone)
        challenge = PasskeyChallenge(for: bond, visit).text
        party = PasskeyPlace(visit).party
        allowed = passkeys.map { Base64URL.text($0.credential) }
    }

    static let fields: [Field<Self>] = [
        .text("passkeyAction") { $0.action }, .text("challenge") { $0.challenge },
        .text("party") { $0.party }, .text("allowed") { $0.allowed.joined(separator: " ") },
        .text("verification") { $0.isAlone ? "required" : "preferred" },
        .flag("alone") { $0.isAlone },
    ]
}
