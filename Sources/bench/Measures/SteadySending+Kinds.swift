import Community

extension SteadySending {
    /// - Parameters:
    ///   - kinds: what is written in turn, of each kind any one.
    ///   - people: any of them writes.
    static func writing(
        _ port: Int, _ kinds: [[BenchRequest]], by people: [String], perSecond: Int
    ) throws -> SteadySending {
        guard !kinds.isEmpty, !people.isEmpty else {
            throw BenchError.failed("nothing to be written")
        }
        let began = Moment.now
        return SteadySending(perSecond: perSecond, threads: 4) { number in
            var dice = Dice(began + number)
            let kind = kinds[number % kinds.count]
            let request = kind[Int(dice.next() % UInt64(kind.count))]
            let person = people[Int(dice.next() % UInt64(people.count))]
            let client = Client(port: port, source: "127.0.95.1", cookie: person)
            return try client.send(request).status
        }
    }

    /// People and programs at the door: each from an address of its own, one in two by an account
    /// that is there, one in four of those with its password.
    static func signingIn(_ port: Int, perSecond: Int) -> SteadySending {
        SteadySending(perSecond: perSecond, threads: 1_200) { number in
            let who = number % 2 == 0 ? "membre-\(3 + number / 2 % 900)" : "inconnu-\(number)"
            let source = "127.60.\(number / 250 % 250).\(1 + number % 250)"
            let client = Client(port: port, source: source)
            let password = number % 8 == 0 ? BenchTown.password : "faux-\(number)"
            let form = Form.encode([("email", who + "@parvis.test"), ("password", password)])
            return try client.post("/sign-in", form).status
        }
    }
}
