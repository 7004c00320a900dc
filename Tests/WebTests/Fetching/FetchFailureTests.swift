import Foundation
import Synchronization
import Testing

@testable import Web

@Suite("Pages that are not had") struct FetchFailureTests {
    private func reason(
        of site: Site, _ limits: FetchLimits = FetchLimits(time: .seconds(60))
    ) throws -> FetchReason? {
        let address = try site.address("/")
        return site.fetcher(limits).failure(FetchRequest(.get, address))?.reason
    }

    @Test func `a server that says nothing is too slow`() throws {
        let site = try Site { _ in [.silence] }
        #expect(try reason(of: site, FetchLimits(time: .milliseconds(300))) == .timedOut)
    }

    @Test func `one that stops in the middle of the page is too slow`() throws {
        let site = try Site { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nBon"), .silence]
        }
        #expect(try reason(of: site, FetchLimits(time: .milliseconds(300))) == .timedOut)
    }

    @Test func `the time is for all redirects together`() throws {
        let site = try Site { asked in
            asked.path == "/" ? [.moved(302, "/slow")] : [.silence]
        }
        #expect(try reason(of: site, FetchLimits(time: .milliseconds(300))) == .timedOut)
    }

    @Test func `waiting for one's turn does not count`() throws {
        let site = try Site { _ in [.page()] }
        let answer = try site.fetcher(FetchLimits(time: .milliseconds(400))).fetch(
            FetchRequest(.get, try site.address("/")),
            mayVisit: { _ in
                Thread.sleep(forTimeInterval: 0.6)
                return true
            })
        #expect(answer.status == 200)
    }

    @Test func `whoever asks may stop, before or in the middle`() throws {
        let site = try Site { _ in [.silence] }
        let address = try site.address("/")
        let request = FetchRequest(.get, address)
        let asked = Mutex(0)
        let fetcher = site.fetcher(FetchLimits(time: .seconds(60)))
        let middle = fetcher.failure(
            request,
            isCancelled: {
                asked.withLock { asked in
                    asked += 1
                    return asked > 3
                }
            })
        #expect(middle?.reason == .cancelled)
        let before = try Site { _ in [.page()] }
        let other = FetchRequest(.get, try before.address("/"))
        #expect(before.fetcher().failure(other, isCancelled: { true })?.reason == .cancelled)
        #expect(before.asked.isEmpty)
    }

    @Test func `a field without end is too long`() throws {
        let site = try Site { _ in
            [.text("HTTP/1.1 200 OK\r\nX-A: "), .forever(Array(repeating: 0x61, count: 4_096))]
        }
        #expect(try reason(of: site) == .tooLong)
    }

    @Test func `a status without end is no answer`() throws {
        let site = try Site { _ in
            [.text("HTTP/1.1 200 "), .forever(Array(repeating: 0x61, count: 4_096))]
        }
        #expect(try reason(of: site) == .tooLong)
    }

    @Test func `fields without end are too long`() throws {
        let site = try Site { _ in
            [
                .text("HTTP/1.1 200 OK\r\n"),
                .forever(Array("X-A: aaaaaaaaaaaaaaaaaaaaaaaa\r\n".utf8)),
            ]
        }
        #expect(try reason(of: site, FetchLimits(time: .seconds(60))) == .tooLong)
    }

    @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n", "+OK ready\r\n", "<html>Bonjour</html>"])
    func `what speaks another language is no site`(greeting: String) throws {
        let site = try Site { _ in [.text(greeting)] }
        #expect(try reason(of: site) == .notHTTP)
    }

    @Test func `a connection that is closed too early is closed`() throws {
        #expect(try reason(of: Site { _ in [] }) == .closed)
        let site = try Site { _ in [.text("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nBon")] }
        #expect(try reason(of: site) == .closed)
    }

    @Test func `nothing listens`() throws {
        let site = try Site { _ in [] }
        site.stop()
        #expect(try reason(of: site) == .unreachable)
    }

    @Test func `a name that nobody has is none`() throws {
        let site = try Site { _ in [] }
        let request = FetchRequest(.get, try site.address("/", host: "nobody.example"))
        #expect(site.fetcher().failure(request)?.reason == .noSuchName)
    }

    @Test func `a page whose packing is broken is none`() throws {
        let site = try Site { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd")]
        }
        #expect(try reason(of: site) == .notHTTP)
    }
}

extension WebFetcher {
    /// Why it failed; nil if it did not.
    func failure(
        _ request: FetchRequest, mayVisit: (WebAddress) -> Bool = { _ in true },
        isCancelled: @escaping () -> Bool = { false }
    ) -> FetchFailure? {
        do throws(FetchFailure) {
            _ = try fetch(request, mayVisit: mayVisit, isCancelled: isCancelled)
            return nil
        } catch {
            return error
        }
    }
}
