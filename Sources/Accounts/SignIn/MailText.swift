import Community
import Content
import HTTP
import Markup

/// A mail's text cut into lines and links, so that a link can be followed from the page.
enum MailText {
    struct Part: Rendered {
        let text: String
        let isLink: Bool

        static let fields: [Field<Self>] = [
            .text("text") { $0.text }, .flag("link") { $0.isLink },
        ]
    }

    /// The lines of a mail that say something.
    static func parts(_ body: String) -> [Part] {
        body.split(whereSeparator: \.isNewline).map { line in
            let isLink = line.hasPrefix("http://") || line.hasPrefix("https://")
            return Part(text: String(line), isLink: isLink)
        }
    }
}
