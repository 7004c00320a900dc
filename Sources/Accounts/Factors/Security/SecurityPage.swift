import Community
import Content
import Markup

/// One's application, passkeys and codes for paper.
struct SecurityPage: Page {
    static let template = "accounts/security"

    let tabs: AccountTabs
    let held: HeldFactors
    let codeSince: String?
    let passkeys: [PasskeyRow]
    let recovery: String
    /// Who asks for a second factor, if almost nothing else is open before; nil otherwise.
    let owed: String?
    let help: String
    /// The same of whoever has one.
    let wanted: String?
    /// What was typed when it was asked for.
    let kept: KeptForm?

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .optionalText("owed") { $0.owed },
        .optionalText("wanted") { $0.owed == nil ? $0.wanted : nil },
        .text("help") { $0.help },
        .text("dataAddress") { _ in AccountPaths.data() },
        .optionalRecord("kept", KeptForm.self) { $0.kept },
        .optionalText("codeSince") { $0.codeSince },
        .list("passkeys", PasskeyRow.self) { $0.passkeys },
        .flag("hasPasskeys") { !$0.passkeys.isEmpty },
        .text("newPasskey") { _ in FactorPaths.newPasskey() },
        .text("code") { _ in FactorPaths.code() },
        .flag("hasFactor") { !$0.held.isEmpty },
        .text("recovery") { $0.recovery }, .flag("isShort") { $0.held.recoveryLeft < 3 },
        .text("newRecovery") { _ in FactorPaths.recovery() },
        .text("passwordAddress") { _ in AccountPaths.password() },
    ]
}
