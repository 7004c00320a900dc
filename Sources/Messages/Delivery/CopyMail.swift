import Community
import Content
import Foundation
import Markup

/// The mail that brings a copy of a letter to its reader's address: the text and the files, and
/// below them what is asked of the reader and what is told of them.
struct CopyMail {
    /// Under which the outbox tells what becomes of such mails, and takes in the answers.
    static let origin = "messages.copy"
    static let kind = MailKind("letter", lane: .message, isWritten: true)

    /// Files that are larger together are not joined, but named: many mailboxes refuse more.
    static let mostBytes = 10 << 20

    /// The place of the reader's own link.
    private static let link = "ack"

    let letter: Letter
    let space: Space
    let site: Site
    let files: [MailFile]
    /// The names of those that are read on the platform.
    private let unjoined: [String]
    let words: Localization

    /// In the words of the writer's language: one text for all.
    init(_ letter: Letter, in space: Space, locale: String, files: [MailFile], _ site: Site) {
        self.letter = letter
        self.space = space
        self.site = site
        let fits = files.reduce(0) { $0 + $1.size } <= Self.mostBytes
        self.files = letter.isOfficial || !fits ? [] : files
        unjoined = letter.isOfficial || fits ? [] : files.map(\.name)
        words = site.catalogues.words(locale)
    }

    func outgoing() -> OutgoingMail {
        let isNeutral = space[MessagesSettings.neutralSubject]
        var mail = OutgoingMail(
            Self.kind,
            subject: isNeutral ? words("messages.mail.neutral") : letter.subject,
            text: (content + lines.map(\.text)).joined(separator: "\n\n"),
            html: html, about: Self.origin)
        mail.space = space.id
        mail.wantsReceipt = letter.asksReceipt
        mail.takesReplies = true
        mail.senderName = letter.authorName
        mail.isAutomatic = false
        mail.attachments = files
        return mail
    }

    /// What only one reader has: the link that says they got it.
    static func values(_ copy: LetterCopy.ID, _ site: Site) -> [String: String] {
        [link: site.options.address + AcknowledgementLink.path(of: copy, site)]
    }

    /// A sentence, and the address that it leads to.
    private struct Line {
        let sentence: String
        var address: String?

        var text: String { [sentence, address].compactMap { $0 }.joined(separator: "\n") }

        var html: String {
            let said = Escaping.escape(sentence)
            guard let address else { return "<p>\(said)</p>" }
            let link = Escaping.escape(address)
            return "<p>\(said)<br><a href=\"\(link)\">\(link)</a></p>"
        }
    }

    private var name: String { letter.authorName ?? words("messages.gone") }

    private var content: [String] {
        let head = words("messages.mail.head", ["name": name, "space": space.name])
        let shown = letter.isOfficial ? words("messages.mail.official") : letter.body
        return [head, letter.subject, shown, "--"]
    }

    private var html: String {
        let head = words("messages.mail.head", ["name": name, "space": space.name])
        let shown =
            letter.isOfficial
            ? "<p>\(Escaping.escape(words("messages.mail.official")))</p>" : absolute(letter.html)
        return "<p>\(Escaping.escape(head))</p><h1>\(Escaping.escape(letter.subject))</h1>"
            + shown + "<hr>" + lines.map(\.html).joined()
    }

    /// The letter's own links to pages of the platform, as a mail needs them.
    private func absolute(_ html: String) -> String {
        ["href", "src"].reduce(html) { html, attribute in
            html.replacing("\(attribute)=\"/", with: "\(attribute)=\"\(site.options.address)/")
        }
    }

    private var lines: [Line] {
        var lines: [Line] = []
        if letter.asksReceipt {
            let key = letter.isOfficial ? "messages.mail.askOfficial" : "messages.mail.ask"
            lines.append(
                Line(sentence: words(key, ["name": name]), address: MailPlace.text(Self.link)))
        }
        if !unjoined.isEmpty {
            let names = unjoined.joined(separator: ", ")
            lines.append(Line(sentence: words("messages.mail.files", ["files": names])))
        }
        if let end = letter.answerBy {
            let dates = DateText(words: words, zone: space.zone)
            lines.append(
                Line(sentence: words("messages.mail.answerBy", ["when": dates.moment(end)])))
        }
        let key = letter.asksReceipt ? "messages.mail.openTold" : "messages.mail.open"
        let page = site.options.address + MessagesPaths.letter(letter.id, in: space)
        lines.append(Line(sentence: words(key, ["name": name]), address: page))
        if site.readsAnswers {
            lines.append(Line(sentence: words("messages.mail.reply", ["name": name])))
        }
        return lines
    }
}
