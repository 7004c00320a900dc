import Testing

@testable import Security

@Suite("Signatures") struct SignerTests {
    let key = [UInt8](repeating: 7, count: 32)
    let other = [UInt8](repeating: 8, count: 32)

    @Test func `a signature is worth something for its text and its purpose only`() throws {
        let signer = try Signer(keys: [key])
        let signature = signer.sign("membre 12", purpose: "lien")
        #expect(signature.utf8.count == 43)
        #expect(signer.verify(signature, of: "membre 12", purpose: "lien"))
        #expect(!signer.verify(signature, of: "membre 13", purpose: "lien"))
        #expect(!signer.verify(signature, of: "membre 12", purpose: "flash"))
        #expect(!signer.verify(signature, of: "membre 1", purpose: "lien2"))
        #expect(!signer.verify("", of: "membre 12", purpose: "lien"))
        #expect(!signer.verify(signature + "A", of: "membre 12", purpose: "lien"))
    }

    @Test func `moving a letter from purpose to text changes the signature`() throws {
        let signer = try Signer(keys: [key])
        #expect(signer.sign("bc", purpose: "a") != signer.sign("c", purpose: "ab"))
    }

    @Test func `after a rotation the old key still verifies, until it is gone`() throws {
        let before = try Signer(keys: [key]).sign("texte", purpose: "p")
        let during = try Signer(keys: [other, key])
        #expect(during.verify(before, of: "texte", purpose: "p"))
        #expect(during.sign("texte", purpose: "p") != before)
        let after = try Signer(keys: [other])
        #expect(!after.verify(before, of: "texte", purpose: "p"))
        #expect(after.verify(during.sign("texte", purpose: "p"), of: "texte", purpose: "p"))
    }

    @Test func `a box that the old key closed opens until that key is gone`() throws {
        let before = try SecretBox(key: key).close([1, 2, 3])
        let during = try SecretBox(keys: [other, key])
        #expect(try during.open(before) == [1, 2, 3])
        #expect(throws: SignerError.unreadable) { try SecretBox(key: other).open(before) }
        #expect(try SecretBox(key: other).open(during.close([4])) == [4])
        #expect(throws: SignerError.noKey) { try SecretBox(keys: []) }
    }

    @Test func `a link follows from the one before it, by a key of the ring alone`() throws {
        let (old, new) = (try Signer(keys: [key]), try Signer(keys: [other, key]))
        let link = old.link(after: AuditChain.start, ["1", "signedIn"])
        #expect(link.count == 32)
        #expect(new.isLink(link, after: AuditChain.start, ["1", "signedIn"]))
        #expect(!new.isLink(link, after: link, ["1", "signedIn"]))
        #expect(!new.isLink(link, after: AuditChain.start, ["1signedIn"]))
        #expect(!new.isLink([], after: AuditChain.start, ["1", "signedIn"]))
        let next = new.link(after: link, ["2"])
        #expect(!old.isLink(next, after: link, ["2"]))
    }

    @Test(arguments: ["", "été à l'œuvre", "a.b.c", String(repeating: "long ", count: 5000), "\0"])
    func `a sealed text opens as it was`(_ text: String) throws {
        let signer = try Signer(keys: [key])
        let sealed = signer.seal(text, purpose: "flash")
        #expect(signer.open(sealed, purpose: "flash") == text)
        #expect(signer.open(sealed, purpose: "autre") == nil)
        #expect(sealed.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }

    @Test func `a sealed text that was touched does not open`() throws {
        let signer = try Signer(keys: [key])
        let sealed = signer.seal("rôle=membre", purpose: "p")
        for index in sealed.indices {
            var touched = sealed
            touched.replaceSubrange(index...index, with: sealed[index] == "A" ? "B" : "A")
            #expect(signer.open(touched, purpose: "p") == nil)
        }
        for text in ["", ".", "..", "a", sealed + ".", "." + sealed, String(sealed.dropLast())] {
            #expect(signer.open(text, purpose: "p") == nil)
        }
    }

    @Test func `keys must be there and be 32 bytes`() {
        #expect(throws: SignerError.noKey) { try Signer(keys: []) }
        #expect(throws: SignerError.wrongKeySize(31)) {
            try Signer(keys: [key, [UInt8](key.dropLast())])
        }
        #expect(throws: SignerError.wrongKeySize(0)) { try SecretBox(key: []) }
    }

    @Test func `a box opens with its key and untouched, else not`() throws {
        let box = try SecretBox(key: key)
        for count in [0, 1, 20, 5000] {
            let secret = Sodium.random(count)
            #expect(try box.open(box.close(secret)) == secret)
        }
        let closed = box.close([1, 2, 3])
        #expect(box.close([1, 2, 3]) != closed)
        let stranger = try SecretBox(key: other)
        #expect(throws: SignerError.unreadable) { try stranger.open(closed) }
        for index in closed.indices {
            var touched = closed
            touched[index] ^= 1
            #expect(throws: SignerError.unreadable) { try box.open(touched) }
        }
        #expect(throws: SignerError.unreadable) { try box.open([UInt8](closed.prefix(39))) }
        #expect(throws: SignerError.unreadable) { try box.open([]) }
    }
}
