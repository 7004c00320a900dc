import CLinux
import Glibc

extension Loop {
    /// Brings a worker's answer to its connection, if that is still there.
    func deliver(_ answer: Answer, to token: Token) {
        guard let connection = find(token) else { return }
        begin(answer, connection)
        advance(connection)
    }

    /// Answers from the loop itself. Unless it `mayGoOn` the connection ends.
    func answer(_ connection: Connection, _ response: Response, mayGoOn: Bool) -> Step {
        if !mayGoOn { connection.head?.keepAlive = false }
        begin(writer.answer(response, to: connection.head), connection)
        return .again
    }

    /// Refuses the request at hand and ends the connection.
    func refuse(_ connection: Connection, _ status: Status) -> Step {
        answer(connection, machinery.refuse(status, connection.head), mayGoOn: false)
    }

    /// Hands bytes to the kernel as long as it takes them.
    func write(_ connection: Connection) -> Step {
        guard connection.canWrite else { return .wait }
        let progress = connection.output.flush(
            to: connection.descriptor, budget: configuration.limits.bytesPerTurn,
            moved: &connection.moved)
        switch progress {
        case .full:
            connection.canWrite = false
            askForMore(connection)
            return .wait
        case .paused: return .pause
        case .failed:
            close(connection)
            return .gone
        case .done where connection.production != nil:
            askForMore(connection)
            return .wait
        case .done: return finish(connection)
        }
    }

    /// Starts to measure how fast bytes come or go.
    func startTransfer(_ connection: Connection) {
        connection.moved = 0
        connection.deadline = now + configuration.deadlines.transfer
    }

    func begin(_ answer: Answer, _ connection: Connection) {
        connection.keepAlive = answer.keepAlive && stopDeadline == nil
        connection.output = answer.production == nil ? Output(answer) : Output()
        connection.events = answer.events
        connection.phase = .writing
        connection.body = nil
        connection.upload = nil
        release(connection)
        startTransfer(connection)
        if let production = answer.production { produce(answer, production, connection) }
    }

    /// The answer is out: on to the next request, the stream, or the end.
    private func finish(_ connection: Connection) -> Step {
        connection.head = nil
        connection.output = Output()
        if let events = connection.events, stopDeadline == nil {
            // A stream is counted by whoever opened it, not as a request in progress.
            leave(connection)
            subscribe(connection, events)
            return find(connection.token) == nil ? .gone : .again
        }
        leave(connection)
        guard connection.keepAlive, stopDeadline == nil else {
            shutdown(connection.descriptor, Int32(SHUT_WR))
            connection.phase = .discarding
            connection.input = []
            connection.deadline = now + configuration.deadlines.discard
            return .again
        }
        connection.phase = .head
        let deadlines = configuration.deadlines
        connection.deadline = now + (connection.input.isEmpty ? deadlines.idle : deadlines.head)
        return .again
    }
}
