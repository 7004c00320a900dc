import Community
import Content
import Foundation

/// The mail that brings a copy of a letter to its reader's address: the text and the files, and
/// below them what is asked of the reader and what is told of them.
struct CopyMail {
    /// Under which the outbox tells what becomes of such mails, and takes in the answers.
    static let origin = "messages.copy"
    static let kind = MailKind("letter", lane: .message, isWritten: true)

    /// Files that are larger together are not joined, but named: many mailboxes refuse more.
    static let mostBytes = 10 << 20

    /// The place of the reader's own link.
    static let link = MailPlace.text("ack")

    let letter: Letter
    let space: Space
    let site: Site
    let style: LetterReader.Style
    let files: [MailFile]
    /// Whether its readers were not named: they have it as members.
    let isToMany: Bool
    /// The names of those that are read on the platform.
    private let unjoined: [String]
    private let words: Localization

    init(
        _ letter: Letter, in space: Space, for style: LetterReader.Style, files: [MailFile],
        isToMany: Bool, _ site: Site
    ) {
        self.letter = letter
        self.space = space
        self.site = site
        self.style = style
        self.isToMany = isToMany
        let fits = files.reduce(0) { $0 + $1.size } <= Self.mostBytes
        self.files = letter.isOfficial || !fits ? [] : files
        unjoined = letter.isOfficial || fits ? [] : files.map(\.name)
        words = site.catalogues.words(style.locale)
    }

    func outgoing() -> OutgoingMail {
        let written = written
        var mail = OutgoingMail(
            Self.kind,
            subject: style.isNeutral ? words("messages.mail.neutral") : letter.subject,
            text: written.text, html: written.html, about: Self.origin)
        mail.space = space.id
        mail.wantsReceipt = letter.asksReceipt
        mail.takesReplies = true
        mail.senderName = Self.sender(of: letter, for: style, site)
        mail.isAutomatic = false
        mail.attachments = files
        return mail
    }

    /// What only one reader has: the link that says they got it.
    static func values(_ copy: LetterCopy.ID, _ site: Site) -> [String: String] {
        ["ack": site.options.address + AcknowledgementLink.path(of: copy, site)]
    }

    /// Who stands as the sender: alone where a list of mails must not tell of the site.
    static func sender(of letter: Letter, for style: LetterReader.Style, _ site: Site) -> String? {
        letter.authorName.map { style.isNeutral ? $0 : "\($0) (\(site.options.name))" }
    }

    private var name: String { letter.authorName ?? words("messages.gone") }

    private var written: WrittenMail {
        var mail = WrittenMail(site)
        // The beginning of a mail is shown in the lists of mails as well.
        mail.add(
            style.isNeutral
                ? words("messages.mail.headNeutral", ["name": name])
                : words("messages.mail.head", ["name": name, "space": space.name]))
        mail.add(heading: letter.subject)
        if letter.isOfficial {
            mail.add(words("messages.mail.official"))
        } else {
            mail.add(body: letter.body, letter.html)
        }
        mail.addRule()
        addAsked(to: &mail)
        addWays(to: &mail)
        return mail
    }

    private func addAsked(to mail: inout WrittenMail) {
        if letter.asksReceipt {
            let key = letter.isOfficial ? "messages.mail.askOfficial" : "messages.mail.ask"
            mail.add(words(key, ["name": name]))
            mail.add(link: words("messages.link.title"), Self.link)
        }
        if !unjoined.isEmpty {
            let names = unjoined.joined(separator: ", ")
            mail.add(words("messages.mail.files", ["files": names]))
        }
        if let end = letter.answerBy {
            let dates = DateText(words: words, zone: space.zone)
            mail.add(words("messages.mail.answerBy", ["when": dates.moment(end)]))
        }
    }

    private func addWays(to mail: inout WrittenMail) {
        let key = letter.asksReceipt ? "messages.mail.openTold" : "messages.mail.open"
        mail.add(link: words(key, ["name": name]), MessagesPaths.letter(letter.id, in: space))
        // An official notice is acknowledged first.
        if site.readsAnswers, !letter.isOfficial {
            mail.add(words("messages.mail.reply", ["name": name]))
        }
        if isToMany { mail.addMembership(of: space, words) }
    }
}
