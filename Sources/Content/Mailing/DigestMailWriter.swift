import Community
import Foundation
import Storage

/// Writes digests, each in the language of its reader: what concerns them, then what is new,
/// module by module, the newest first.
struct DigestMailWriter {
    let context: JobContext
    let space: Space
    let slot: MailSlot

    private var site: Site { context.site }

    func send(_ notices: [DigestNotice], _ things: [DigestThing], to reader: DigestReader) throws {
        let words = site.catalogues.words(reader.locale)
        let dates = DateText(words: words, zone: space.zone)
        var letter = WrittenMail(site)
        letter.add(
            words("mailing.digest.\(slot.rhythm.rawValue).lead", ["space": space.name]))
        add(notices, to: &letter, words, dates)
        let told = Set(notices.compactMap(\.thread))
        let others = things.filter { !told.contains($0.id) }
        for (feature, some) in modules(others) {
            letter.add(title: site.rubric(of: feature)?.word(in: space, words) ?? feature)
            for thing in some { add(thing, to: &letter, words, dates) }
        }
        if let total = things.first?.total, total > things.count {
            letter.add(words.count("mailing.digest.more", total - things.count))
        }
        letter.add(link: words("mailing.digest.open"), HomePath.home(in: space))
        letter.end(
            why: words("mailing.digest.why", ["space": space.name, "when": when(words)]), words)
        try send(letter, subject(reader, words), to: reader)
    }

    private func send(_ letter: WrittenMail, _ subject: String, to reader: DigestReader) throws {
        let link = MailStopLink(.digest, of: reader.person, in: space.id)
        var mail = OutgoingMail(
            .digest, subject: subject, text: letter.text, html: letter.html)
        mail.space = space.id
        if reader.isNeutral { mail.senderName = site.catalogues.words(reader.locale).neutralSender }
        mail.unsubscribe = WrittenMail.stopPlace
        mail.unsubscribesByOneClick = true
        // The next one is due then.
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        mail.expires = slot.edge(before: context.now, zone).addingTimeInterval(
            slot.rhythm.longest)
        let mailer = Mailer(context)
        try mailer.send(
            mail,
            to: MailAddressee(
                email: reader.email, name: reader.name, person: reader.person,
                values: ["stop": mailer.link(link.path(site))]))
    }

    private func subject(_ reader: DigestReader, _ words: Localization) -> String {
        reader.isNeutral
            ? words("mailing.subject.neutral")
            : words("mailing.digest.\(slot.rhythm.rawValue).subject", ["space": space.name])
    }

    private func add(
        _ notices: [DigestNotice], to letter: inout WrittenMail, _ words: Localization,
        _ dates: DateText
    ) {
        guard !notices.isEmpty else { return }
        letter.add(title: words("mailing.digest.forYou"))
        for notice in notices {
            let who = site.actor(notice.actorName, of: notice.reason, words)
            letter.add(
                line: words(
                    "mailing.notice.line",
                    [
                        "what": who + " " + words("notice.reason.\(notice.reason)"),
                        "title": notice.title,
                    ]), notice.address, dates.moment(notice.at))
        }
    }

    /// The modules, that with the newest first.
    private func modules(_ things: [DigestThing]) -> [(String, [DigestThing])] {
        let grouped = Dictionary(grouping: things) { site.feature(ofKind: $0.kind) ?? "" }
        var order: [String] = []
        for thing in things {
            let feature = site.feature(ofKind: thing.kind) ?? ""
            if !order.contains(feature) { order.append(feature) }
        }
        return order.map { ($0, grouped[$0] ?? []) }
    }

    private func add(
        _ thing: DigestThing, to letter: inout WrittenMail, _ words: Localization, _ dates: DateText
    ) {
        var parts: [String] = []
        if thing.isNew { parts.append(words("mailing.digest.new")) }
        if thing.answers > 0 { parts.append(words.count("mailing.digest.answers", thing.answers)) }
        if parts.isEmpty { parts.append(words("mailing.digest.changed")) }
        let context = words(
            "mailing.digest.line",
            ["what": parts.joined(separator: ", "), "when": dates.moment(thing.lastAt)])
        letter.add(
            line: thing.title, site.address(of: thing.id, kind: thing.kind, in: space), context)
    }

    /// "chaque lundi à 8 h"
    private func when(_ words: Localization) -> String {
        words(
            "mailing.when.\(slot.rhythm.rawValue)",
            [
                "weekday": words("date.weekday.\(slot.weekday)"),
                "hour": words("mailing.hour", ["hour": String(slot.hour)]),
            ])
    }
}

extension MailRhythm {
    /// The longest time from one digest to the next, in seconds.
    fileprivate var longest: TimeInterval {
        switch self {
        case .daily: 86_400
        case .weekly: 7 * 86_400
        case .monthly, .never: 31 * 86_400
        }
    }
}
