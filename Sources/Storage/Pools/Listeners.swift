/// Those in this process who hear what writers tell.
final class Listeners: Sendable {
    private let hearers = Lock<[@Sendable (Message) -> Void]>([])

    func add(_ hearer: @escaping @Sendable (Message) -> Void) {
        hearers.withLock { $0.append(hearer) }
    }

    func hear(_ messages: [Message]) {
        guard !messages.isEmpty else { return }
        let all = hearers.withLock { $0 }
        for message in messages {
            for hearer in all { hearer(message) }
        }
    }
}
