import HTTP
import Security

/// The line at the top of the next page: what was done, and how to undo it.
struct Flash: Equatable {
    let key: String
    /// The address to post to in order to undo.
    let undo: String?

    init(key: String, undo: String?) {
        self.key = key
        self.undo = undo
    }

    var text: String { key + " " + (undo ?? "") }

    init?(text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(key: String(parts[0]), undo: parts[1].isEmpty ? nil : String(parts[1]))
    }
}

extension Flash {
    /// The line that the last answer left for this page.
    init?(_ visit: Visit) {
        let site = visit.site
        guard let sealed = visit.request.head.cookies[site.cookies.name(.flash)],
            let text = site.signer.open(sealed, purpose: "flash")
        else { return nil }
        self.init(text: text)
    }
}
