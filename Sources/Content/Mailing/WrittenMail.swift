package import Community
import Foundation
import Markup

/// What a mail says, as a text and as a part of a page at once, so that both say the same.
///
///     var letter = WrittenMail(site)
///     letter.add("Bonjour,")
///     letter.add(link: "Lire la suite", "/centre/cards/7")
package struct WrittenMail: Sendable {
    package private(set) var text = ""
    package private(set) var html = ""
    private let site: Site

    package init(_ site: Site) { self.site = site }

    package mutating func add(_ words: String) {
        add(words, "<p>\(escaped(words))</p>")
    }

    /// What all of it is about.
    package mutating func add(heading: String) {
        add(heading, "<h1 style=\"font-size:1.4em\">\(escaped(heading))</h1>")
    }

    /// What a part of it is about.
    package mutating func add(title: String) {
        add(
            title.uppercased(),
            "<h2 style=\"font-size:1.1em;margin:1.6em 0 .4em\">\(escaped(title))</h2>")
    }

    /// - Parameter address: a path of the site, or the place of one.
    package mutating func add(link words: String, _ address: String) {
        let whole = absolute(address)
        add(
            "\(words)\u{A0}: \(whole)",
            "<p><a href=\"\(escaped(whole))\">\(escaped(words))</a></p>")
    }

    /// A line of a list: what leads somewhere, and a few words on it.
    package mutating func add(line title: String, _ address: String, _ context: String) {
        let whole = absolute(address)
        add(
            "- \(title)\n  \(context)\n  \(whole)",
            "<p style=\"margin:.6em 0\"><a href=\"\(escaped(whole))\">\(escaped(title))</a><br>"
                + "<small>\(escaped(context))</small></p>")
    }

    /// A text in Markdown, with its safe markup.
    package mutating func add(body source: String, _ markup: String) {
        add(
            MailMarkup.text(source, site.options.address),
            "<div>\(MailMarkup.shown(markup, site.options.address))</div>")
    }

    /// What somebody has written, in Markdown, as a quotation.
    package mutating func add(written source: String, _ markup: String) {
        let body = MailMarkup.shown(markup, site.options.address)
        add(
            MailMarkup.text(source, site.options.address),
            "<div style=\"border-left:3px solid #d9d3c6;padding-left:1em\">\(body)</div>")
    }

    /// Where the link stands by which its reader stops such mails: the value `stop`.
    package static let stopPlace = MailPlace.text("stop")

    /// Ends it with the reason for which it came, and how to stop such mails.
    package mutating func end(why: String, _ words: Localization) {
        addRule()
        add(why)
        add(link: words("mailing.stop.link"), Self.stopPlace)
    }

    /// Tells whoever has it as one of many why it came, and where they choose what they are sent.
    package mutating func addMembership(of space: Space, _ words: Localization) {
        add(words("mailing.member.why", ["space": space.name]))
        add(link: words("mailing.member.choose"), MailingPaths.own(in: space))
    }

    /// What follows is of the platform, not of whoever wrote.
    package mutating func addRule() {
        // What mail programs take for the beginning of a signature (RFC 3676, 4.3).
        add("-- ", "<hr style=\"border:0;border-top:1px solid #d9d3c6\">")
    }

    private mutating func add(_ text: String, _ html: String) {
        self.text += (self.text.isEmpty ? "" : "\n\n") + text
        self.html += html + "\n"
    }

    private func absolute(_ address: String) -> String {
        address.hasPrefix("/") ? site.options.address + address : address
    }

    private func escaped(_ words: String) -> String {
        Escaping.escape(words).replacingOccurrences(of: "\n", with: "<br>")
    }
}
