import Community
import Content
import Foundation

/// What is said of answers and seats.
struct AnswerText {
    let words: Localization
    let dates: DateText
    let now: Date

    /// What there is to know before one answers.
    func notes(_ gathering: Gathering, _ totals: AnswerTotals) -> [String] {
        [seats(gathering, totals), deadline(gathering)].compactMap { $0 }
    }

    private func seats(_ gathering: Gathering, _ totals: AnswerTotals) -> String? {
        guard let seats = gathering.rules.seats else { return nil }
        let free = max(0, seats - totals.coming.all - totals.offered)
        let waiting =
            totals.waiting.people > 0
            ? " " + words.count("agenda.answers.inLine", totals.waiting.people) : ""
        return (free > 0 ? words.count("agenda.answers.free", free) : words("agenda.answers.full"))
            + waiting
    }

    private func deadline(_ gathering: Gathering) -> String? {
        if gathering.isCancelled { return words("agenda.answers.cancelled") }
        guard gathering.takesAnswers(at: now) else {
            return words("agenda.answers.closed", ["when": dates.moment(gathering.deadline)])
        }
        guard gathering.rules.until != nil else { return nil }
        return words("agenda.answers.until", ["when": dates.moment(gathering.deadline)])
    }

    /// "Vous venez, avec 2 invité·es."
    func standing(_ answer: EventAnswer, _ gathering: Gathering) -> String {
        guard answer.word == .yes else { return words("agenda.standing.\(answer.word)") }
        switch answer.seat {
        case .held, .none:
            return answer.guests == 0
                ? words("agenda.standing.yes")
                : words.count("agenda.standing.guests", answer.guests)
        case .waiting: return words.count("agenda.standing.waiting", answer.size)
        case .offered:
            return answer.hasOffer(at: now)
                ? words("agenda.standing.offered") : words("agenda.standing.lapsed")
        case .lapsed: return words("agenda.standing.lapsed")
        }
    }

    func offer(
        _ answer: EventAnswer?, _ gathering: Gathering, at address: String
    ) -> AnswerBox.Offer? {
        guard let answer, let offer = answer.offer, answer.hasOffer(at: now),
            gathering.takesOffers(at: now)
        else { return nil }
        let isShort = offer.seats < answer.size
        return AnswerBox.Offer(
            address: address,
            text: words.count(
                "agenda.offer.text", offer.seats, ["until": dates.moment(offer.until)]),
            note: isShort
                ? words.count("agenda.offer.short", answer.size) : words("agenda.offer.note"),
            guests: (0..<offer.seats).map {
                FormOption(
                    value: String($0), word: words.count("agenda.offer.guests", $0),
                    isChosen: $0 == offer.seats - 1)
            })
    }
}
