import Community
import Content
import Foundation
import Storage

/// Tells whoever answered what became of it without them: by a notice, or by a mail with their
/// link whoever has no account.
struct AnswerTelling {
    enum Word: String {
        case offer, lapse, seat

        var reason: NoticeReason {
            switch self {
            case .offer: .seatOffered
            case .lapse: .offerLapsed
            case .seat: .seatGiven
            }
        }
    }

    let site: Site
    let db: Database
    let space: Space
    let now: Date

    func tell(
        _ word: Word, _ answerer: Answerer, _ gathering: Gathering,
        _ offer: EventAnswer.Offer? = nil
    ) throws {
        switch answerer {
        case .person(let id): try notify(word, id, gathering, offer)
        case .guest(let id): try mail(word, id, gathering, offer)
        }
    }

    private func notify(
        _ word: Word, _ person: Person.ID, _ gathering: Gathering, _ offer: EventAnswer.Offer?
    ) throws {
        let locale = try PersonStore(db: db).find(person)?.locale ?? site.options.locale
        let words = site.catalogues.words(locale)
        try NoticeStore(db: db).add(
            word.reason, for: [person], about: gathering.item.id,
            titled: Self.title(gathering, offer, words, in: space), in: gathering.item.space,
            actor: nil, address: GatheringPaths.answers(gathering.id, in: space), at: now)
    }

    private static func title(
        _ gathering: Gathering, _ offer: EventAnswer.Offer?, _ words: Localization, in space: Space
    ) -> String {
        let dates = DateText(words: words, zone: space.zone)
        guard let offer else { return gathering.title }
        return words(
            "agenda.offer.title",
            [
                "title": gathering.title, "seats": words.count("agenda.seats", offer.seats),
                "until": dates.moment(offer.until),
            ])
    }

    private func mail(
        _ word: Word, _ id: EventGuest.ID, _ gathering: Gathering, _ offer: EventAnswer.Offer?
    ) throws {
        guard let guest = try GuestStore(db: db).find(id) else { return }
        var mail = GuestMail(to: guest, in: space, site)
        mail.add(heading: gathering.title)
        mail.add(GatheringText(mail.words, in: space).when(gathering))
        let dates = DateText(words: mail.words, zone: space.zone)
        mail.add(
            mail.words(
                "agenda.mail.\(word)",
                [
                    "seats": mail.words.count("agenda.seats", offer?.seats ?? 0),
                    "until": offer.map { dates.moment($0.until) } ?? "",
                ]))
        mail.add(link: mail.words("agenda.mail.open"))
        try Mailer(site: site, db: db, now: now)
            .send(mail.outgoing(gathering.title), to: GuestMail.addressee(guest, site))
    }
}
