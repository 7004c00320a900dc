import Community
import Content
import Foundation
import Storage

/// The polls of the filled space: some that run, with a question of three options; some that are
/// over; and elections in which very many ranked thirty options, each ballot another one.
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

    func fill() throws -> BenchHandles {
        var handles = BenchHandles()
        for number in 0..<20 {
            let id = try add(number, isOver: false, .one, options: 3, ballots: 0)
            handles.add(PollPaths.poll(id, in: crowd.space), to: PollsBench.open)
        }
        for number in 0..<20 {
            let id = try add(
                number, isOver: true, .schulze, options: 8, ballots: min(200, ballots))
            handles.add(PollPaths.results(id, in: crowd.space), to: PollsBench.results)
        }
        for number in 0..<3 {
            let id = try add(number, isOver: true, .schulze, options: 30, ballots: ballots)
            handles.add(PollPaths.results(id, in: crowd.space), to: PollsBench.large)
        }
        return handles
    }

    private func add(
        _ number: Int, isOver: Bool, _ method: VoteMethod, options: Int, ballots: Int
    ) throws -> Item.ID {
        var draft = PollDraft()
        draft.title = crowd.texts.title(number)
        draft.rules.isSecret = isOver
        draft.rules.mayChange = !isOver
        draft.rules.results = isOver ? .closed : .always
        var question = QuestionDraft()
        question.text = draft.title
        question.method = method
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
            guard isOver else { return id }
            try store.add((0..<ballots).map { ranking(number + $0, options) })
            try store.close(of: ballots, at: at)
            return id
        }
    }

    /// A ranking of some of the options; hardly two ballots are alike.
    private func ranking(_ number: Int, _ options: Int) -> String {
        var seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var left = Array(0..<options)
        var places: [String] = []
        for _ in 0..<min(options, 3 + number % 12) {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            places.append(String(left.remove(at: Int(seed >> 33) % left.count)))
        }
        return "r" + places.joined(separator: ">")
    }
}
