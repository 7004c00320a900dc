import Community
import Content
import Foundation
import TestKit

/// One browser with one page, as a person at a screen of this width has it. What is named to it
/// is named by a key of the French catalogue, or by the words on the page.
final class Window {
    let base: String
    let width: Width
    let words: Localization
    /// What was wrong on the pages seen so far.
    var errors: [String] = []
    /// Answers that a test has asked for, which the console reports as errors.
    var expected: Set<Int> = []
    private let driver: Driver
    private let session: String

    init(base: String, width: Width, scripts: Bool, words: Localization) async throws {
        guard let driver = Driver.current else { throw WindowError.noDriver }
        (self.base, self.width, self.words, self.driver) = (base, width, words, driver)
        let opened = try await driver.send("POST", "/session", Self.wishes)
        session = opened["sessionId"].text ?? ""
        do {
            try await frame(scripts)
        } catch {
            _ = await close()
            throw error
        }
    }

    private func frame(_ scripts: Bool) async throws {
        try await tell(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width.rawValue)), "height": 800, "deviceScaleFactor": 1,
                "mobile": .flag(width == .phone),
            ])
        try await tell(
            "Browser.setDownloadBehavior",
            ["behavior": "allow", "downloadPath": .text(downloads)])
        if !scripts { try await tell("Emulation.setScriptExecutionDisabled", ["value": true]) }
    }

    private static var wishes: JSON {
        [
            "capabilities": [
                "alwaysMatch": [
                    "timeouts": ["pageLoad": 300_000, "script": 300_000],
                    "unhandledPromptBehavior": "accept",
                    "goog:loggingPrefs": ["browser": "ALL"],
                    "goog:chromeOptions": [
                        "args": [
                            "--headless=new", "--no-sandbox", "--disable-gpu",
                            "--hide-scrollbars", "--disable-dev-shm-usage", "--lang=fr",
                        ],
                        "prefs": [
                            "intl.accept_languages": "fr",
                            "plugins.always_open_pdf_externally": true,
                        ],
                    ],
                ]
            ]
        ]
    }

    /// Where the browser puts what is downloaded.
    var downloads: String { driver.folder + "/downloads-" + session }

    func close() async -> [String] {
        do {
            for line in try await command("POST", "/se/log", ["type": "browser"]).list {
                complain(line)
            }
        } catch { errors.append("no log: \(error)") }
        do { try await command("DELETE", "") } catch { errors.append("not closed: \(error)") }
        return errors
    }

    private func complain(_ line: JSON) {
        let (level, message) = (line["level"].text ?? "", line["message"].text ?? "")
        let isExpected = expected.contains { message.contains("status of \($0)") }
        guard !isExpected, level == "SEVERE" || message.contains("Content Security Policy") else {
            return
        }
        errors.append("console: \(message)")
    }

    @discardableResult
    func command(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
        try await driver.send(method, "/session/\(session)\(path)", body)
    }

    /// Speaks to Chromium itself (Chrome DevTools Protocol).
    @discardableResult
    func tell(_ command: String, _ parameters: JSON) async throws -> JSON {
        try await self.command(
            "POST", "/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
    }

    /// Runs a script in the page, even where those of the page itself may not run.
    @discardableResult
    func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
        try await command(
            "POST", "/execute/sync", ["script": .text(script), "args": .list(arguments)])
    }

    /// Waits until something is so. The machine may be slow: only what never comes is a failure.
    func wait(
        for what: String, _ isSo: () async throws -> Bool
    ) async throws {
        let end = Date(timeIntervalSinceNow: 90)
        while Date() < end {
            if try await isSo() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        let seen = try? await run("return location.href + '\\n' + document.body.innerText")
        throw WindowError.neverCame(what, seen?.text ?? "")
    }

    /// The words of a key, up to what is filled in there, or the words themselves.
    func say(_ key: String) -> String { String(words(key).prefix { $0 != "{" }) }
}

enum WindowError: Error {
    case noDriver
    /// What was waited for, and the page as it was then.
    case neverCame(String, String)
}
