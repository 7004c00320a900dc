import Markup
import Security

/// What is new in every answer: the nonce of the page's script, and the keys of its forms.
struct AnswerKeys: Sendable {
    let nonce: String
    let formKeys: HTML

    init(_ visit: Visit) {
        nonce = ShortToken().text
        let keys = [
            (CrossSite.field, visit.site.crossSite.token(for: visit.viewer.session)),
            (Idempotency.field, ShortToken().text),
        ]
        let inputs = keys.map { #"<input type="hidden" name="\#($0)" value="\#($1)">"# }
        formKeys = HTML(trusted: inputs.joined())
    }

    private init(nonce: String, formKeys: String) {
        self.nonce = nonce
        self.formKeys = HTML(trusted: formKeys)
    }

    /// Stands for the keys in a page that is printed for many answers. It never leaves the
    /// process, so that nobody can write a text which contains it.
    static let gaps = AnswerKeys(nonce: ShortToken().text, formKeys: ShortToken().text)
}
