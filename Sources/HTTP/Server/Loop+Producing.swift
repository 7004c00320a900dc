extension Loop {
    /// Begins a body that is made while it is sent. Its head waits for the first stretch: until
    /// then all can still be refused.
    func produce(_ answer: Answer, _ production: Production, _ connection: Connection) {
        guard machinery.productions.enter(Production.room, of: connection.network) else {
            let response = machinery.refuse(.unavailable, connection.head)
            return begin(writer.answer(response, to: connection.head), connection)
        }
        connection.production = production
        connection.waitingHead = answer.head
        askForMore(connection)
    }

    /// Has the next stretch made, unless it is already or enough waits for the client.
    func askForMore(_ connection: Connection) {
        guard let production = connection.production, let head = connection.head else { return }
        // A client that has taken everything owes us nothing meanwhile.
        if connection.output.backlog == 0 { connection.deadline = Int.max }
        guard !connection.isMaking, connection.output.backlog < Production.bound else { return }
        connection.isMaking = true
        machinery.queue(.slow).add(
            Job(
                head: head, network: connection.network, work: .make(production), since: now,
                mailbox: mailbox, token: connection.token))
    }

    /// A worker has made a stretch, or failed to.
    func take(_ stretch: Production.Stretch, for token: Token) {
        guard let connection = find(token), connection.production != nil else { return }
        connection.isMaking = false
        switch stretch {
        case .more(let bytes):
            if !bytes.isEmpty { append(bytes, connection) }
        case .last(let bytes):
            append(bytes, connection)
            endProduction(connection)
        case .failed:
            endProduction(connection)
            guard connection.waitingHead.take() != nil else { return reset(connection) }
            let response = machinery.refuse(.internalError, connection.head)
            begin(writer.answer(response, to: connection.head), connection)
        }
        if !connection.isDeferred { advance(connection) }
    }

    /// Lets go of the producer.
    func endProduction(_ connection: Connection) {
        guard connection.production != nil else { return }
        connection.production = nil
        machinery.productions.leave(Production.room, of: connection.network)
    }

    private func append(_ bytes: [UInt8], _ connection: Connection) {
        if connection.output.backlog == 0 { startTransfer(connection) }
        if let head = connection.waitingHead.take() { connection.output.append(head) }
        connection.output.append(bytes)
    }
}
