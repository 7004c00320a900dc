import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

/// Whatever several people do, in whatever order, every page says the same of what is new.
@Suite("What is new, after acts in any order") struct ReadingPropertyTests {
    private static let steps = 30

    @Test(arguments: [1, 3])
    func `all counters and marks say what a naive reader would`(seed: UInt64) throws {
        var play = try ReadingPlay(seed: seed)
        for step in 1...Self.steps {
            let act = try play.act()
            for resident in NaiveReaders.observers {
                let found = try play.square.counters(resident)
                let expected = play.readers.counters(resident)
                try #require(
                    found == expected, "\(seed), \(step): \(resident) after \(play.past)")
            }
            play.past.append(act)
        }
    }
}
