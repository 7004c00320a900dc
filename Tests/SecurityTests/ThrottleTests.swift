import Foundation
import Testing

@testable import Security

@Suite("Slowing down") struct ThrottleTests {
    let noon = Date(timeIntervalSince1970: 1_800_000_000)

    @Test func `five failures are free, then each doubles the wait up to a quarter of an hour`() {
        let delays = (0...18).map { Backoff.delay(afterFailures: $0) }
        #expect(delays[0...5].allSatisfy { $0 == 0 })
        #expect(Array(delays[6...]) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
        #expect(Backoff.delay(afterFailures: .max) == 900)
        #expect(Backoff.delay(afterFailures: -3) == 0)
    }

    @Test func `the wait ends on its second and not before`() {
        var account = Backoff()
        for _ in 0..<8 { account.recordFailure(at: noon) }
        #expect(account.decision(at: noon) == .retryAfter(seconds: 4))
        #expect(account.decision(at: noon + 3.5) == .retryAfter(seconds: 1))
        #expect(account.decision(at: noon + 4) == .allowed)
    }

    @Test func `success and a quiet day forget`() {
        var account = Backoff(failures: 30, lastFailure: noon)
        account.recordFailure(at: noon + 86_401)
        #expect(account.failures == 1)
        account = Backoff(failures: 30, lastFailure: noon)
        account.recordFailure(at: noon + 86_399)
        #expect(account.failures == 31)
        account.recordSuccess()
        #expect(account == Backoff())
        #expect(account.decision(at: noon) == .allowed)
    }

    @Test func `a clock that goes back never makes the wait longer than its cap`() {
        let account = Backoff(failures: 100, lastFailure: noon)
        #expect(account.decision(at: noon - 1_000_000) == .retryAfter(seconds: 900))
        #expect(account.decision(at: noon + 900) == .allowed)
    }

    @Test func `a bucket gives its capacity at once, then at its rate`() {
        var bucket = TokenBucket(capacity: 3, refillPerSecond: 0.5, updatedAt: noon)
        for _ in 0..<3 { #expect(bucket.take(at: noon) == .allowed) }
        #expect(bucket.take(at: noon) == .retryAfter(seconds: 2))
        #expect(bucket.take(at: noon + 1.9) == .retryAfter(seconds: 1))
        #expect(bucket.take(at: noon + 2) == .allowed)
        #expect(bucket.take(at: noon + 2) == .retryAfter(seconds: 2))
        #expect(!bucket.isFull(at: noon + 7))
        #expect(bucket.isFull(at: noon + 8))
        for _ in 0..<3 { #expect(bucket.take(at: noon + 10_000) == .allowed) }
        #expect(bucket.take(at: noon + 10_000) != .allowed)
    }

    @Test func `a refusal takes nothing, a clock that goes back gives nothing`() {
        var bucket = TokenBucket(capacity: 10, refillPerSecond: 1, level: 4, updatedAt: noon)
        #expect(bucket.take(5, at: noon) == .retryAfter(seconds: 1))
        #expect(bucket.level == 4)
        #expect(bucket.take(5, at: noon - 100) != .allowed)
        #expect(bucket.take(4, at: noon - 100) == .allowed)
        #expect(bucket.level == 0)
    }

    @Test func `odd numbers neither crash nor give tokens`() {
        var empty = TokenBucket(capacity: 0, refillPerSecond: 0, updatedAt: noon)
        #expect(empty.take(at: noon + 1e9) == .retryAfter(seconds: 86_400))
        var negative = TokenBucket(capacity: -5, refillPerSecond: -1, level: -9, updatedAt: noon)
        #expect(negative.take(at: noon) == .retryAfter(seconds: 86_400))
        var slow = TokenBucket(capacity: 1, refillPerSecond: 1e-300, level: 0, updatedAt: noon)
        #expect(slow.take(at: noon) == .retryAfter(seconds: 86_400))
        var sound = TokenBucket(capacity: 1, refillPerSecond: 1, updatedAt: noon)
        #expect(sound.take(-50, at: noon) == .allowed)
        #expect(sound.level == 1)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
        ("::FFFF:c000:0207", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"), ("::1", "::/64"),
        ("[2001:db8::9]", "2001:db8::/64"), ("fe80::1%eth0", "fe80::/64"),
    ])
    func `an address has one prefix however it is written`(_ address: String, _ text: String) {
        #expect(NetworkPrefix(address: address)?.text == text)
    }

    @Test(arguments: [
        "", "localhost", "192.0.2", "192.0.2.256", "0300.0.2.7", "192.0.2.7:80", "1.2.3.4\0",
        "2001:db8:::1", "12345::", "[", "[]", "192.0.2.7 ", "é", "%eth0",
        String(repeating: "1", count: 10_000),
    ])
    func `what is no address has no prefix`(_ address: String) {
        #expect(NetworkPrefix(address: address) == nil)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.0/24"), ("2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("::/64", "::/48"), ("192.0.2.0/24", "192.0.2.0/24"),
        ("2001:db8:1::/48", "2001:db8:1::/48"), ("local", "local"), ("", ""), ("/64", "/64"),
    ])
    func `a prefix is shortened to the network around it, once`(_ text: String, _ short: String) {
        #expect(NetworkPrefix.shortened(text) == short)
    }
}
