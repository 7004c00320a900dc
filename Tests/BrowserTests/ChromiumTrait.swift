import Foundation
import TestKit
import Testing

/// Starts the driver before the suite and stops it after the last test, whatever happens.
struct ChromiumTrait: SuiteTrait, TestScoping {
    var isRecursive: Bool { false }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let driver = try Driver()
        do {
            try await Driver.$current.withValue(driver) { try await function() }
        } catch {
            await driver.stop()
            throw error
        }
        await driver.stop()
    }
}

extension Trait where Self == ChromiumTrait {
    static var chromium: Self { Self() }
}

extension Trait where Self == ConditionTrait {
    /// On a laptop without a browser the suite is skipped; in CI its absence is a failure.
    static var whereThereIsABrowser: Self {
        .enabled("chromium and chromedriver are not installed (apt install chromium-driver)") {
            Driver.isInstalled || ProcessInfo.processInfo.environment["CI"] != nil
        }
    }

    /// All that a browser asks is tried on the server's engine by other tests.
    static var onSQLite: Self { .disabled(if: TestDatabase.isOnServer) }
}

/// What people do in real browsers, two stories at a time: each waits most of its time for pages,
/// while many browsers at once would wait for the machine.
@Suite("In a browser", .whereThereIsABrowser, .onSQLite, .chromium, .twoAtATime) enum InABrowser {}
