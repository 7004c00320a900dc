import Foundation
import Glibc
import Synchronization

/// One look-up of a name by getaddrinfo(3), which cannot be given a time: it runs on a thread of
/// its own, which ends by itself when whoever asked has left.
final class NameLookup: Sendable {
    private typealias Outcome = Result<[NetworkAddress], FetchReason>

    private let outcome = Mutex<Outcome?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ name: String) {
        Thread.detachNewThread { [self] in
            let found = Self.find(name + ".")
            outcome.withLock { $0 = found }
            isDone.signal()
        }
    }

    func wait(
        until deadline: ContinuousClock.Instant, _ isCancelled: () -> Bool
    ) throws(FetchReason) -> [NetworkAddress] {
        while isDone.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
            guard !isCancelled() else { throw .cancelled }
            guard ContinuousClock.now < deadline else { throw .timedOut }
        }
        return try (outcome.withLock { $0 } ?? .failure(.unresolved)).get()
    }

    private static func find(_ name: String) -> Outcome {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(name, nil, &hints, &list)
        defer { if let list { freeaddrinfo(list) } }
        // EAI_NODATA of the GNU library: the name is there, without an address.
        guard code == 0 else {
            return .failure(code == EAI_NONAME || code == -5 ? .noSuchName : .unresolved)
        }
        var found: [NetworkAddress] = []
        var entry = list
        while let here = entry {
            if let address = address(here.pointee), !found.contains(address) {
                found.append(address)
            }
            entry = here.pointee.ai_next
        }
        return found.isEmpty ? .failure(.noSuchName) : .success(found)
    }

    private static func address(_ entry: addrinfo) -> NetworkAddress? {
        guard let raw = UnsafeRawPointer(entry.ai_addr) else { return nil }
        let (start, count) = entry.ai_family == AF_INET6 ? (8, 16) : (4, 4)
        guard Int(entry.ai_addrlen) >= start + count else { return nil }
        return NetworkAddress(
            bytes: Array(UnsafeRawBufferPointer(start: raw + start, count: count)))
    }
}
