import Community
import Content
import Foundation
import Storage

/// The polls of the filled space: some that run, named or secret, with a question of three options;
/// some that are over; and elections with very many ballots of thirty options, each ballot another
/// one.
struct PollsFilling {
    private let site: Site
    private let crowd: BenchCrowd
    /// Fewer in a site of a test.
    private let ballots: Int

    init(_ site: Site, _ crowd: BenchCrowd, posts: Int) {
        self.site = site
        self.crowd = crowd
        ballots = min(100_000, posts)
    }

    /// Polls that run, of each kind: as many as leave everybody a first vote while it is measured.
    private static let running = 100

    func fill() throws -> BenchHandles {
        var handles = BenchHandles()
        for number in 0..<Self.running {
            let id = try add(number, isOver: false, .one, options: 3, ballots: 0)
            handles.add(PollPaths.poll(id, in: crowd.space), to: PollsBench.open)
        }
        for number in 0..<Self.running {
            let id = try add(number, isOver: false, isSecret: true, .one, options: 3, ballots: 0)
            handles.add(PollPaths.poll(id, in: crowd.space), to: PollsBench.secret)
        }
        for number in 0..<20 {
            let id = try add(
                number, isOver: true, .schulze, options: 8, ballots: min(200, ballots))
            handles.add(PollPaths.results(id, in: crowd.space), to: PollsBench.results)
        }
        for method in PollsBench.largeMethods {
            for number in 0..<2 {
                let id = try add(number, isOver: true, method, options: 30, ballots: ballots)
                handles.add(
                    PollPaths.results(id, in: crowd.space), to: PollsBench.large(method))
            }
        }
        return handles
    }

    private func add(
        _ number: Int, isOver: Bool, isSecret: Bool? = nil, _ method: VoteMethod, options: Int,
        ballots: Int
    ) throws -> Item.ID {
        var draft = PollDraft()
        draft.title = crowd.texts.title(number)
        draft.rules.isSecret = isSecret ?? isOver
        draft.rules.mayChange = !draft.rules.isSecret
        draft.rules.results = draft.rules.isSecret ? .closed : .always
        var question = QuestionDraft()
        question.text = draft.title
        question.method = method
        question.seats = method == .transferable ? 5 : question.seats
        question.choices = (1...options).map { Choice("\($0). \(draft.title)") }
        draft.questions = [question]
        let at = isOver ? crowd.start : crowd.now
        return try site.database.write { db in
            let lot = PollLot.draw(try site.secretBox(for: PollLot.purpose))
            let id = try PollStore(db: db).create(
                draft, in: crowd.space, by: crowd.person(1), lot: lot, at: at)
            try ItemStore(db: db).setPublished(id, true, at: at)
            try PollStore(db: db).setStage(.published, of: id, listedAt: at)
            let store = PollsFillingStore(db: db, poll: id)
            guard isOver else {
                try UrnStore(db: db, poll: id).open()
                return id
            }
            try store.add((0..<ballots).map { ballot(number + $0, method, options) })
            try store.close(of: ballots, at: at)
            return id
        }
    }

    /// What one ballot says; hardly two are alike.
    private func ballot(_ number: Int, _ method: VoteMethod, _ options: Int) -> String {
        var seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func draw(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        guard method.isRanking else {
            return Reply.mentions((0..<options).map { _ in draw(VoteMethod.mentions) }).code
        }
        var left = Array(0..<options)
        return Reply.ranking(
            (0..<min(options, 3 + number % 12)).map { _ in [left.remove(at: draw(left.count))] }
        ).code
    }
}
