import Foundation

/// What somebody has beside their password.
struct HeldFactors: Equatable {
    /// When their application was set up.
    let codeSince: Date?
    let passkeys: [Passkey]
    let recoveryLeft: Int

    var isEmpty: Bool { codeSince == nil && passkeys.isEmpty }
}
