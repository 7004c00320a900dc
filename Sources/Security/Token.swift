/// A bearer secret of 256 random bits: a session, an invitation, a reset link.
///
/// The text goes to its holder once; only `digest` is stored, so a stolen database opens
/// nothing. A plain SHA-256 suffices since 256 random bits cannot be guessed.
package struct Token: Sendable {
    private let bytes: [UInt8]

    /// Makes a new token from the system's CSPRNG.
    package init() {
        bytes = Sodium.random(32)
    }

    /// Reads the text of a token: exactly 43 characters of base64url, or nil.
    package init?(text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == 32 else {
            return nil
        }
        self.bytes = bytes
    }

    /// Reads the text of a token as a mail may have left it: cut by an end of line, or with the
    /// dot, the bracket or the quote that stood behind it.
    package init?(mailed text: String) {
        self.init(text: String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isSign))))
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
    }

    /// 43 characters of base64url: what the holder keeps.
    package var text: String { Base64URL.text(bytes) }

    /// SHA-256 of the token, 32 bytes: what is stored and looked up.
    package var digest: [UInt8] { Sodium.sha256(bytes) }

    /// `digest` in 43 characters of base64url.
    package var digestText: String { Base64URL.text(digest) }
}

extension Token: Equatable {
    /// Compares in constant time.
    package static func == (left: Token, right: Token) -> Bool {
        ConstantTime.areEqual(left.bytes, right.bytes)
    }
}

extension Token: CustomStringConvertible, CustomReflectable {
    /// Hides the secret from logs.
    package var description: String { "Token(hidden)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
