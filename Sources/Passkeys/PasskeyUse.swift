/// What is known of one use of a passkey.
package struct PasskeyUse: Equatable, Sendable {
    /// How often the authenticator says that it was used; 0 if it does not count.
    package let counter: UInt32
    /// Whether its owner showed who they are.
    package let isVerified: Bool
    /// Whether the key is on several devices.
    package let isCopied: Bool

    package init(counter: UInt32, isVerified: Bool, isCopied: Bool) {
        (self.counter, self.isVerified, self.isCopied) = (counter, isVerified, isCopied)
    }

    /// Whether it counts backwards: the key may have been copied by somebody else (WebAuthn,
    /// 6.1.1).
    package func isRegression(from former: UInt32) -> Bool {
        (counter != 0 || former != 0) && counter <= former
    }
}
