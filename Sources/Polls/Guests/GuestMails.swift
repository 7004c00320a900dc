import Community
import Content
import Foundation
import Security

/// The mails with personal links: the first, and reminders with the same link.
struct GuestMails {
    private static let purpose = "poll link"

    let poll: Poll
    let space: Space
    let mailer: Mailer

    static func box(_ site: Site) throws -> SecretBox { try site.secretBox(for: purpose) }

    func address(_ token: String) -> String { mailer.link(PollPaths.survey(token)) }

    func send(
        _ kind: MailKind, _ token: String, to email: String, _ site: Site, at now: Date
    ) throws {
        let words = site.words(of: space)
        let month = now.addingTimeInterval(30 * 86_400)
        let end = poll.closesAt.map {
            words(
                "polls.mail.until",
                ["when": DateText(words: words, zone: space.zone).moment($0)])
        }
        try mailer.send(
            kind, to: email, locale: words.locale,
            [
                "title": poll.item.title, "space": space.name, "link": address(token),
                "until": end ?? "",
            ], linkUntil: poll.closesAt ?? month)
    }

    /// The same link once more.
    func remind(_ link: SurveyLink, _ site: Site, at now: Date) throws {
        guard let closed = link.closed else { return }
        let token = String(decoding: try Self.box(site).open(closed), as: UTF8.self)
        try send(.pollLinkReminder, token, to: link.email, site, at: now)
    }
}

extension MailKind {
    static let pollLink = MailKind("pollLink")
    static let pollLinkReminder = MailKind("pollLinkReminder")
}
