import HTTP
import Markup
import Security

/// What is new in every answer: the nonce of the page's script, and the keys of its forms.
struct PageTokens: Sendable {
    let nonce: String
    let formKeys: HTML

    init(_ visit: Visit) {
        nonce = ShortToken().text
        let keys = [
            (CrossSite.field, visit.site.crossSite.token(for: visit.viewer)),
            (Idempotency.field, ShortToken().text),
        ]
        formKeys = Self.inputs(keys)
    }

    /// The keys that a form came with, to be sent again; what cannot be one of ours is left out.
    static func formKeys(sentWith request: Request) -> HTML {
        inputs(
            [CrossSite.field, Idempotency.field].compactMap { name in
                request.fields.first(name).flatMap { isKey($0) ? (name, $0) : nil }
            })
    }

    private static func isKey(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                || "-_.=+/: ".utf8.contains(byte)
        }
    }

    private static func inputs(_ keys: [(String, String)]) -> HTML {
        let inputs = keys.map { #"<input type="hidden" name="\#($0)" value="\#($1)">"# }
        return HTML(trusted: inputs.joined())
    }

    private init(nonce: String, formKeys: String) {
        self.nonce = nonce
        self.formKeys = HTML(trusted: formKeys)
    }

    /// Stands for the keys in a page that is printed for many answers. It never leaves the
    /// process, so that nobody can write a text which contains it.
    static let gaps = PageTokens(nonce: ShortToken().text, formKeys: ShortToken().text)
}
