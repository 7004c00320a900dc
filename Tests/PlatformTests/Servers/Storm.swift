import Foundation

/// Many writers at once, who send a form again until some server has taken it.
final class Storm: @unchecked Sendable {
    private let client: WebClient
    private let ports: [Int]
    private let address: String
    private let lock = NSLock()
    private var taken: Set<String> = []
    private var codes: Set<Int> = []

    init(_ client: WebClient, _ ports: [Int], _ address: String) {
        (self.client, self.ports, self.address) = (client, ports, address)
    }

    /// The texts that a server has answered to have.
    var answered: Set<String> { lock.withLock { taken } }
    /// The status of each answer that took nothing.
    var refusals: Set<Int> { lock.withLock { codes } }

    /// - Parameter after: called with the number of forms taken so far, after each.
    func blow(writes: Int, threads: Int, after: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for thread in 0..<threads {
            group.enter()
            Thread { [self] in
                for number in stride(from: thread, to: writes, by: threads) {
                    if let count = send("Écrit numéro \(number)", number) { after(count) }
                }
                group.leave()
            }.start()
        }
        group.wait()
    }

    private func send(_ text: String, _ number: Int) -> Int? {
        let end = Date() + 120
        var turn = number
        while Date() < end {
            turn += 1
            let port = ports[turn % ports.count]
            let answer = try? client.post(port, address, ["text": text, "_key": "key \(number)"])
            if answer?.status == 303 {
                return lock.withLock {
                    taken.insert(text)
                    return taken.count
                }
            }
            if let answer { lock.withLock { _ = codes.insert(answer.status) } }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return nil
    }
}
