import Dispatch
import Testing

@testable import Community

@Suite("What is made once for all readers") struct TurnsTests {
    @Test(.timeLimit(.minutes(10)))
    func `two things that need each other are made at once, by two threads`() async {
        let turns = Turns()
        let made = await withTaskGroup(of: Int.self) { group in
            let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            for (key, other, mine, theirs) in [(1, 2, first, second), (2, 1, second, first)] {
                group.addTask {
                    await withCheckedContinuation { done in
                        DispatchQueue.global().async {
                            let value = turns.with(key) {
                                mine.signal()
                                // Both have theirs, unless the two keys share one.
                                _ = theirs.wait(timeout: .now() + 1)
                                return turns.with(other) { key }
                            }
                            done.resume(returning: value)
                        }
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(made.sorted() == [1, 2])
    }
}
