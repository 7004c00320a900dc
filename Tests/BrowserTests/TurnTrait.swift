import Testing

/// Lets so many cases of a suite run at a time, whichever of its suites they are of.
struct TurnTrait: SuiteTrait, TestTrait, TestScoping {
    private let turns: Turns
    var isRecursive: Bool { true }

    init(_ most: Int) { turns = Turns(most) }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        await turns.take()
        do {
            try await function()
        } catch {
            await turns.give()
            throw error
        }
        await turns.give()
    }
}

extension Trait where Self == TurnTrait {
    static var twoAtATime: Self { Self(2) }
}

/// Turns of which there are so many; whoever comes first has the next.
private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ most: Int) { free = most }

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func give() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
