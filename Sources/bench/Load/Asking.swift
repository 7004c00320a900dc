import Community

/// Requests without end, each made from its number.
struct Asking: Sendable {
    let request: @Sendable (_ number: Int) -> [UInt8]

    /// The same ones in turn.
    static func inTurn(_ requests: [[UInt8]]) -> Asking {
        Asking { requests[$0 % requests.count] }
    }

    /// Each from everybody in turn, before the next one is: nobody sends one twice.
    static func onceEach(_ requests: [BenchRequest], by people: [String]) throws -> Asking {
        guard !requests.isEmpty, !people.isEmpty else {
            throw BenchError.failed("a measure without a request")
        }
        return Asking { number in
            requests[number / people.count % requests.count]
                .bytes(cookie: people[number % people.count])
        }
    }

    /// For the first time: nobody is given an address twice before everybody was given all of
    /// them, one after the other, each somebody else than before. With thousands of people that
    /// is more than a server can remember, even of a page that has one address only; what it
    /// keeps of a text for whoever reads it is there, and what it keeps for one reader is not.
    /// That they have read it is written as well.
    static func firstTime(_ pages: [BenchRequest], by people: [String]) throws -> Asking {
        guard !pages.isEmpty, !people.isEmpty else {
            throw BenchError.failed("a measure without a request")
        }
        let (heads, cookies) = parts(pages, people)
        return Asking { number in
            let person = number % cookies.count
            return heads[(person + number / cookies.count) % heads.count] + cookies[person]
        }
    }

    /// Anybody asks for anything.
    static func atRandom(_ pages: [BenchRequest], by people: [String]) throws -> Asking {
        guard !pages.isEmpty, !people.isEmpty else {
            throw BenchError.failed("a measure without a request")
        }
        let (heads, cookies) = parts(pages, people)
        return Asking { number in
            var dice = Dice(number)
            return heads[Int(dice.next() % UInt64(heads.count))]
                + cookies[Int(dice.next() % UInt64(cookies.count))]
        }
    }

    /// What comes before a request's cookie, and what from there.
    private static func parts(
        _ pages: [BenchRequest], _ people: [String]
    ) -> (heads: [[UInt8]], cookies: [[UInt8]]) {
        (
            pages.map { Array($0.bytes(cookie: nil).dropLast(2)) },
            people.map { Array("Cookie: \($0)\r\n\r\n".utf8) }
        )
    }
}
