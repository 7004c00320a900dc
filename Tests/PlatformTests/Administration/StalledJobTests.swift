import Community
import Foundation
import HTTP
import Platform
import Storage
import Synchronization
import TestKit
import Testing

/// A feature whose one job fails for as long as its printer is out of paper.
private final class Printer: Sendable {
    let hasPaper = Mutex(false)
    let printed = Mutex(0)

    struct OutOfPaper: Error {}

    var feature: Feature {
        Feature(
            name: "printing",
            declares: [
                JobKind(name: "printing.print") { [self] _, _ in
                    guard hasPaper.withLock({ $0 }) else { throw OutOfPaper() }
                    printed.withLock { $0 += 1 }
                }
            ])
    }
}

@Suite("Stalled jobs") struct StalledJobTests {
    private let printer = Printer()
    private let town: Town
    private let path = "/administration/jobs"

    init() throws { town = try Town(features: features + [printer.feature]) }

    @discardableResult
    private func enqueue(_ kind: String) throws -> Job.ID {
        try town.site.database.write { try JobQueue($0).enqueue(kind, at: town.now) }
    }

    private func jobs(_ kind: String) throws -> Int {
        try town.site.database.read {
            try $0.value("SELECT COUNT(*) FROM job AS j WHERE j.kind = \(kind)")
        } ?? 0
    }

    private func park(_ kind: String) throws -> Job.ID {
        let id = try enqueue(kind)
        for _ in 1...20 { try town.wait(4 * 3600) }
        return id
    }

    @Test func `a job of a newer server is kept for it, and shown as waiting`() throws {
        let id = try enqueue("tally.count")
        try town.wait(86_400)
        #expect(try jobs("tally.count") == 1)
        let page = try town.visit(as: .claire).get(path)
        #expect(page.words.contains("tally.count \(id)"))
        #expect(page.words.contains("Attend un serveur plus récent"))
        #expect(!page.text.contains("/retries"))
    }

    @Test func `a job that keeps failing is put aside and shown with its error and attempts`()
        throws
    {
        let id = try park("printing.print")
        let claire = try town.visitAgain(as: .claire)
        let words = try claire.get(path).words
        #expect(words.contains("printing.print \(id)"))
        #expect(words.contains("Laissée de côté") && words.contains("20 essais"))
        #expect(words.contains("OutOfPaper"))
        #expect(try claire.get("/administration").text.contains("href=\"\(path)\""))
    }

    @Test func `a job that failed once is shown before it is put aside`() throws {
        try enqueue("printing.print")
        try town.runJobs()
        let words = try town.visit(as: .claire).get(path).words
        #expect(words.contains("Sera réessayée") && words.contains("1 essai"))
    }

    @Test func `tried again, it runs at once`() throws {
        let id = try park("printing.print")
        printer.hasPaper.withLock { $0 = true }
        try town.wait(86_400)
        #expect(try jobs("printing.print") == 1)
        let claire = try town.visitAgain(as: .claire)
        #expect(try claire.post("\(path)/\(id)/retries").location == path)
        try town.runJobs()
        #expect(printer.printed.withLock { $0 } == 1)
        #expect(try jobs("printing.print") == 0)
        #expect(try claire.get(path).words.contains("Aucune tâche n’est en souffrance"))
    }

    @Test func `given up, it is gone, and the security record says by whom`() throws {
        let id = try park("printing.print")
        let claire = try town.visitAgain(as: .claire)
        #expect(try claire.delete("\(path)/\(id)").location == path)
        #expect(try jobs("printing.print") == 0)
        let words = try claire.get("/administration/audit").words
        #expect(words.contains("Claire Vidal a abandonné la tâche n°\u{A0}\(id), que le site"))
        #expect(try claire.delete("\(path)/\(id)").status == 404)
    }

    @Test func `a job that waits for its time is nobody’s to give up`() throws {
        let id = try enqueue("printing.print")
        let claire = try town.visit(as: .claire)
        #expect(try claire.delete("\(path)/\(id)").status == 404)
        #expect(try claire.post("\(path)/\(id)/retries").status == 404)
        #expect(try jobs("printing.print") == 1)
    }

    @Test func `a recurring job that is given up comes back at its next time`() throws {
        try Jobs(town.site).schedule()
        let id: Job.ID = try #require(
            try town.site.database.write {
                try $0.value(
                    """
                    UPDATE job SET parked_at = run_at, error = 'broken'
                    WHERE kind = 'community.tidy' RETURNING id
                    """)
            })
        try town.visit(as: .claire).delete("\(path)/\(id)")
        #expect(try jobs("community.tidy") == 1)
        #expect(try town.visit(as: .claire).get(path).words.contains("Aucune tâche"))
    }

    @Test func `the page exists for those who run the site alone`() throws {
        let id = try park("printing.print")
        #expect(try town.guest().get(path).status == 401)
        let malik = try town.visitAgain(as: .malik)
        #expect(try malik.get(path).status == 404)
        #expect(try malik.delete("\(path)/\(id)").status == 404)
        #expect(try malik.post("\(path)/\(id)/retries").status == 404)
        #expect(try jobs("printing.print") == 1)
    }
}

extension Town {
    /// Somebody whose session has ended since signs in again.
    fileprivate func visitAgain(as resident: Resident) throws -> Browser {
        let browser = guest()
        try browser.post(
            "/sign-in", ["email": resident.email, "password": Resident.password])
        return browser
    }
}
