import Community
import Content
import Foundation

/// What is said to those who are reminded, each in their language.
struct ReminderNotices {
    let space: Space
    let gathering: Gathering
    let context: JobContext

    func tell(_ readers: [ReminderStore.Reader]) throws {
        for kind in ReminderKind.allCases {
            for locale in Catalogues.locales {
                let people = readers.filter { $0.kind == kind && $0.locale == locale }
                guard !people.isEmpty else { continue }
                let words = context.site.catalogues.words(locale)
                try NoticeStore(db: context.db).add(
                    kind.reason, for: people.map(\.person), about: gathering.event,
                    titled: title(words), in: space.id, actor: nil,
                    address: GatheringPaths.answers(gathering.id, in: space), at: context.now)
            }
        }
    }

    private func title(_ words: Localization) -> String {
        let when = GatheringText(words, in: space).when(gathering)
        return words("agenda.reminder.title", ["title": gathering.title, "when": when])
    }

    /// To whoever has no account, by mail.
    func send(to guests: [EventGuest]) throws {
        for guest in guests {
            var mail = GuestMail(to: guest, in: space, context.site)
            mail.add(heading: gathering.title)
            mail.add(GatheringText(mail.words, in: space).when(gathering))
            if !gathering.place.text.isEmpty { mail.add(gathering.place.text) }
            mail.add(mail.words("agenda.mail.reminder"))
            mail.add(link: mail.words("agenda.mail.open"))
            try Mailer(context).send(
                mail.outgoing(gathering.title), to: GuestMail.addressee(guest, context.site))
        }
    }
}
