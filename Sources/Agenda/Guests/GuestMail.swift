import Community
import Content
import Foundation

/// A mail to somebody who is invited, with their own link below: the only way that reaches whoever
/// has no account.
struct GuestMail {
    static let origin = "agenda.invitation"
    /// That which brings what has changed to the calendars of those who are invited.
    static let jobName = "agenda.invite"
    static let kind = MailKind("invitation-event", lane: .notice, isWritten: true)
    private static let link = MailPlace.text("link")

    let site: Site
    let space: Space
    let words: Localization
    private(set) var letter: WrittenMail

    init(to guest: EventGuest, in space: Space, _ site: Site) {
        self.site = site
        self.space = space
        words = guest.locale.map(site.catalogues.words) ?? site.words(of: space)
        letter = WrittenMail(site)
    }

    mutating func add(_ text: String) { letter.add(text) }
    mutating func add(heading: String) { letter.add(heading: heading) }

    /// Where one answers; with the answer that is asked for chosen.
    mutating func add(link text: String, answer: String? = nil) {
        letter.add(link: text, Self.link + (answer.map { "?answer=\($0)" } ?? ""))
    }

    /// - Parameter title: of the event; the subject says nothing of the community.
    func outgoing(_ title: String) -> OutgoingMail {
        var mail = OutgoingMail(
            Self.kind, subject: title, text: letter.text, html: letter.html, about: Self.origin)
        mail.space = space.id
        mail.takesReplies = true
        return mail
    }
}
