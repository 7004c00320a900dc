import Community
import Content
import Foundation
import Storage

/// Offers free seats to those who wait, in their order; each offer lasts a day, and no longer than
/// until the date begins. What is done here is done under `GatheringStore.hold`.
struct WaitingLine {
    static let life: TimeInterval = 86_400
    /// Parties that one piece asks.
    private static let piece = 100

    let site: Site
    let db: Database
    let space: Space
    let now: Date

    /// Asks the next ones, as many as there are seats for.
    func advance(_ gathering: Gathering) throws {
        guard gathering.takesOffers(at: now) else { return }
        let seats = SeatStore(db: db, gathering: gathering)
        guard let free = try seats.free() else { return try giveAll(seats, gathering) }
        guard free > 0 else { return }
        let line = try seats.line(limit: free + Self.piece)
        let plan = SeatPlan(
            free: free,
            line: line.map { SeatPlan.Party(id: $0.id, size: $0.size, passed: $0.passedSeats) })
        let end = min(now.addingTimeInterval(Self.life), gathering.startsAt)
        for offer in plan.offers.prefix(Self.piece) {
            guard let one = line.first(where: { $0.id == offer.id }) else { continue }
            try seats.offer(one.id, offer.seats, until: end)
            try JobQueue(db).enqueue(
                Self.lapseName, payload: one.id.description, at: end,
                uniqueKey: "agenda.offer \(one.id)")
            let told = EventAnswer.Offer(seats: offer.seats, until: end)
            try telling.tell(.offer, one.answerer, gathering, told)
        }
        if plan.offers.count > Self.piece { try goOnLater(gathering.id) }
    }

    /// Seats are not counted any more.
    private func giveAll(_ seats: SeatStore, _ gathering: Gathering) throws {
        let line = try seats.line(limit: Self.piece)
        for one in line {
            try seats.give(one.id, guests: one.guests)
            try telling.tell(.seat, one.answerer, gathering)
        }
        if line.count == Self.piece { try goOnLater(gathering.id) }
    }

    /// Takes an offer away that nobody took in time. While nobody could take it, since the date is
    /// called off, nobody is told, and each keeps their place: it may take place after all.
    func lapse(_ answer: EventAnswer, _ gathering: Gathering) throws {
        let seats = SeatStore(db: db, gathering: gathering)
        guard gathering.takesOffers(at: now) || now >= gathering.startsAt else {
            return try seats.takeBack(answer.id)
        }
        try seats.lapse(answer.id)
        try telling.tell(.lapse, answer.answerer, gathering)
        try advance(gathering)
    }

    func goOnLater(_ id: Occurrence.ID) throws {
        try JobQueue(db).enqueue(
            Self.advanceName, payload: id.description, at: now,
            uniqueKey: "agenda.line \(id) \(now.milliseconds)")
    }

    private var telling: AnswerTelling {
        AnswerTelling(site: site, db: db, space: space, now: now)
    }

    private static let lapseName = "agenda.offer"
    static let advanceName = "agenda.line"

    /// The end of an offer.
    static let lapses = JobKind(name: lapseName) { payload, context in
        guard let id = EventAnswer.ID(segment: payload),
            let date = try AnswerStore(db: context.db).occurrence(of: id),
            let (line, gathering) = try of(date, context),
            let answer = try AnswerStore(db: context.db).find(id),
            let offer = answer.offer, offer.until <= context.now
        else { return }
        try line.lapse(answer, gathering)
    }

    /// What one date still owes those who wait.
    static let advances = JobKind(name: advanceName) { payload, context in
        guard let id = Occurrence.ID(segment: payload),
            let (line, gathering) = try of(id, context)
        else { return }
        try line.advance(gathering)
    }

    /// Seats that came free without anybody's answer: somebody left the space, or was erased; and
    /// what was due while the agenda was switched off.
    static let sweep = JobKind(name: "agenda.lines", every: 900) { _, context in
        for id in try SeatStore.waiting(after: context.now, limit: 200, context.db) {
            guard let (line, gathering) = try of(id, context) else { continue }
            try line.lapseAll(gathering)
            try line.advance(gathering)
        }
    }

    /// A date with its event held, as it is from then on.
    private static func of(
        _ id: Occurrence.ID, _ context: JobContext
    ) throws -> (WaitingLine, Gathering)? {
        let store = GatheringStore(db: context.db)
        guard let found = try store.find(id) else { return nil }
        try store.hold(found.event)
        guard let gathering = try store.find(id),
            let space = try SpaceStore(db: context.db).find(gathering.item.space),
            !space.isOff(agenda.name)
        else { return nil }
        let line = WaitingLine(site: context.site, db: context.db, space: space, now: context.now)
        return (line, gathering)
    }
}
