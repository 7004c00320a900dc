import Dispatch
import Synchronization
import Testing

@testable import Security

@Suite("Hashing passwords") struct PasswordHasherTests {
    let hasher = PasswordHasher(cost: .light)

    @Test func `the right password matches and any other differs`() throws {
        let stored = try hasher.hash("quatre mots bien choisis")
        #expect(
            try hasher.verify("quatre mots bien choisis", against: stored)
                == .matches(needsRehash: false))
        #expect(try hasher.verify("quatre mots bien choisi", against: stored) == .differs)
        #expect(try hasher.verify("Quatre mots bien choisis", against: stored) == .differs)
        #expect(try hasher.verify("", against: stored) == .differs)
    }

    @Test func `the stored text is argon2id with its own salt`() throws {
        let first = try hasher.hash("la même phrase")
        #expect(first.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(try hasher.hash("la même phrase") != first)
    }

    @Test func `the standard cost is two passes over 64 MiB`() throws {
        let stored = try PasswordHasher().hash("une seule fois ici")
        #expect(stored.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
    }

    @Test func `a hash of another cost matches and asks to be made again`() throws {
        let older = PasswordHasher(cost: PasswordCost(passes: 2, memory: 16 << 10))
        let stored = try older.hash("phrase ancienne")
        #expect(
            try hasher.verify("phrase ancienne", against: stored) == .matches(needsRehash: true))
        #expect(try hasher.verify("autre phrase", against: stored) == .differs)
    }

    @Test func `nobody's password matches nothing`() throws {
        #expect(try hasher.verify("n'importe quoi", against: nil) == .differs)
    }

    @Test func `accents typed as one code point or two are one password`() throws {
        let composed = "\u{E9}l\u{E8}ve \u{E0} No\u{EB}l, gar\u{E7}on, \u{1EBF}"
        let decomposed =
            "e\u{301}le\u{300}ve a\u{300} Noe\u{308}l, garc\u{327}on, e\u{302}\u{301}"
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        let stored = try hasher.hash(composed)
        #expect(try hasher.verify(decomposed, against: stored) == .matches(needsRehash: false))
        #expect(try hasher.verify("eleve a Noel, garcon, e", against: stored) == .differs)
    }

    @Test func `nothing is cut, at the end or at a NUL`() throws {
        let long = String(repeating: "x", count: 1023)
        let stored = try hasher.hash(long + "a")
        #expect(try hasher.verify(long + "b", against: stored) == .differs)
        let split = try hasher.hash("avant\0après")
        #expect(try hasher.verify("avant", against: split) == .differs)
        #expect(try hasher.verify("avant\0après", against: split) == .matches(needsRehash: false))
        let spaced = try hasher.hash(" espaces ")
        #expect(try hasher.verify("espaces", against: spaced) == .differs)
    }

    @Test func `1024 bytes are taken and one more refused`() throws {
        let long = String(repeating: "x", count: 1024)
        _ = try hasher.hash(long)
        #expect(throws: PasswordError.tooLong) { try hasher.hash(long + "x") }
        #expect(try hasher.verify(long + "x", against: try hasher.hash(long)) == .differs)
    }

    @Test(arguments: ["", "clair", "$argon2id$", "$2y$10$abcdefghijklmnopqrstuv", "\0"])
    func `a stored text that is no hash is an error, not a match`(_ stored: String) {
        #expect(throws: PasswordError.malformedHash) {
            try hasher.verify("clair", against: stored)
        }
    }

    @Test func `beyond the queue the answer is busy, and places come back`() throws {
        let slow = PasswordHasher(
            cost: PasswordCost(passes: 3, memory: 32 << 20), parallel: 1, queue: 1)
        let tally = Mutex((done: 0, busy: 0))
        DispatchQueue.concurrentPerform(iterations: 12) { _ in
            do {
                _ = try slow.hash("tous en même temps")
                tally.withLock { $0.done += 1 }
            } catch {
                let isBusy = error as? PasswordError == .busy
                tally.withLock { $0.busy += isBusy ? 1 : 0 }
            }
        }
        let (done, busy) = tally.withLock { $0 }
        #expect(done + busy == 12)
        #expect(done >= 1)
        _ = try slow.hash("ensuite")
    }

    @Test func `with no place at all everyone is busy`() {
        let gate = PasswordHasher(cost: .light, parallel: 1, queue: 0)
        let inside = DispatchSemaphore(value: 0)
        let leave = DispatchSemaphore(value: 0)
        let finished = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            _ = try? gate.inTurn { () throws(PasswordError) in
                inside.signal()
                leave.wait()
            }
            finished.signal()
        }
        inside.wait()
        #expect(throws: PasswordError.busy) { try gate.hash("un de trop") }
        leave.signal()
        finished.wait()
        #expect(throws: Never.self) { try gate.hash("le suivant") }
    }
}
