import Community
import Content
import Foundation
import Storage

/// Takes what people answer: on the page, by the link of a mail, by their calendars. Seats are
/// counted here, one answer to an event after the other.
struct AnswerDesk {
    let site: Site
    let db: Database
    let space: Space
    let now: Date

    init(_ visit: Visit, in space: Space) {
        (site, db, now) = (visit.site, visit.db, visit.now)
        self.space = space
    }

    init(site: Site, db: Database, space: Space, now: Date) {
        (self.site, self.db, self.space, self.now) = (site, db, space, now)
    }

    /// Has the event stay as it is, and reads the date anew.
    func held(_ gathering: Gathering) throws -> Gathering {
        let store = GatheringStore(db: db)
        try store.hold(gathering.event)
        guard let now = try store.find(gathering.id) else { throw Problem.notFound }
        return now
    }

    /// - Parameters:
    ///   - gathering: one that is `held`.
    ///   - moment: when it was said, if that was not now.
    func answer(
        _ gathering: Gathering, _ answerer: Answerer, _ given: GivenAnswer, at moment: Date? = nil
    ) throws -> AnswerOutcome {
        let answers = AnswerStore(db: db)
        let seats = SeatStore(db: db, gathering: gathering)
        let former = try former(of: answerer, gathering)
        func save(_ seat: EventAnswer.Seat, line: Int? = nil, passed: Int = 0) throws {
            try answers.save(
                given, seat, line: line, passed: passed, of: answerer, to: gathering,
                at: min(moment ?? now, now))
        }
        guard given.word == .yes else {
            try save(.none)
            try line.advance(gathering)
            return .kept
        }
        // Who waits was there before whoever asks now.
        try line.advance(gathering)
        let own = former.map { $0.seat == .held ? $0.size : $0.offer?.seats ?? 0 } ?? 0
        let left = try seats.free().map { $0 + own }
        let fits = left.map { 1 + given.guests <= $0 } ?? true
        if former?.seat == .held, !fits { return .tooFew(left: left ?? 0) }
        if fits {
            try save(.held)
            if former != nil { try line.advance(gathering) }
            return .kept
        }
        let place = try place(of: former, given, seats)
        try save(.waiting, line: place, passed: left ?? 0)
        try line.advance(gathering)
        return .waiting(before: try seats.before(place))
    }

    /// With what they said by the link of a mail before they joined.
    private func former(of answerer: Answerer, _ gathering: Gathering) throws -> EventAnswer? {
        if let person = answerer.person {
            let guests = GuestAdoptionStore(db: db)
            for one in try guests.joined(gathering.event, person) { try guests.adopt(one) }
        }
        return try AnswerStore(db: db).find(of: answerer, to: gathering)
    }

    /// Whoever asks for no more keeps theirs.
    private func place(
        of former: EventAnswer?, _ given: GivenAnswer, _ seats: SeatStore
    ) throws -> Int {
        if let former, let line = former.line, 1 + given.guests <= former.size { return line }
        return try seats.endOfLine()
    }

    /// Takes the seats that were offered, with at most as many guests as there are seats for.
    func accept(_ gathering: Gathering, _ answer: EventAnswer, guests: Int) throws -> Bool {
        guard let offer = answer.offer, gathering.takesOffers(at: now) else { return false }
        guard answer.hasOffer(at: now) else {
            try line.lapse(answer, gathering)
            return false
        }
        guard (0..<offer.seats).contains(guests) else { return false }
        try SeatStore(db: db, gathering: gathering).give(answer.id, guests: guests)
        try line.advance(gathering)
        return true
    }

    /// Leaves them to the next ones, and goes on waiting for more.
    func pass(_ gathering: Gathering, _ answer: EventAnswer) throws {
        guard answer.seat == .offered else { return }
        try SeatStore(db: db, gathering: gathering).pass(answer.id)
        try line.advance(gathering)
    }

    private var line: WaitingLine { WaitingLine(site: site, db: db, space: space, now: now) }
}
