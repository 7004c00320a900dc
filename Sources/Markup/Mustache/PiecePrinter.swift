/// Prints the body of a section on a kept record: runs every instruction that reads the record, or
/// what it leads to, and leaves those that read the records around it (partial evaluation).
struct PiecePrinter {
    private let ops: UnsafeBufferPointer<Program.Op>
    private let literals: UnsafeBufferPointer<UInt8>
    private let slots: UnsafeBufferPointer<Slot>
    private let regions: UnsafeBufferPointer<Range<Int>>
    private let constants: [[UInt8]]
    private let template: String

    private var registers: [UnsafeRawPointer]
    /// The registers that point at the kept record, or at what it leads to.
    private var isKnown: [Bool]
    private var left: [Program.Op] = []
    private var output = Output(reserving: 2 << 10)
    /// Up to where the bytes have an instruction.
    private var covered = 0
    private var calls = 0

    init(
        ops: UnsafeBufferPointer<Program.Op>, literals: UnsafeBufferPointer<UInt8>,
        slots: UnsafeBufferPointer<Slot>, regions: UnsafeBufferPointer<Range<Int>>,
        constants: [[UInt8]], template: String, registers: [UnsafeRawPointer]
    ) {
        self.ops = ops
        self.literals = literals
        self.slots = slots
        self.regions = regions
        self.constants = constants
        self.template = template
        self.registers = registers
        isKnown = Array(repeating: false, count: registers.count)
    }

    /// - Parameters:
    ///   - record: what register `into` points at in the body.
    mutating func print(
        _ record: UnsafeRawPointer, _ into: Int, _ body: Range<Int>, as place: Piece.Place
    ) throws(TemplateError) -> Piece {
        registers[into] = record
        isKnown[into] = true
        try run(from: body.lowerBound, to: body.upperBound)
        cover()
        return Piece(place: place, ops: left, bytes: output.bytes)
    }

    private mutating func run(from start: Int, to end: Int) throws(TemplateError) {
        var pc = start
        while pc < end {
            let op = ops[pc]
            pc += 1
            switch op {
            case .literal(let start, let count):
                let range = Int(start)..<Int(start) + Int(count)
                output.append(UnsafeBufferPointer(rebasing: literals[range]))
            case .constant(let place):
                constants[Int(place)].withUnsafeBufferPointer { output.append($0) }
            case .print(let from, let slot) where isKnown[Int(from)]:
                slots[Int(slot)].print(registers[Int(from)], &output)
            case .raw(let from, let slot) where isKnown[Int(from)]:
                slots[Int(slot)].raw(registers[Int(from)], &output)
            case .print, .raw: leave(op)
            case .when(let from, let slot, let end):
                pc = try condition(op, from, slot, wanted: true, body: pc..<Int(end))
            case .unless(let from, let slot, let end):
                pc = try condition(op, from, slot, wanted: false, body: pc..<Int(end))
            case .each(let from, let slot, let into, let end):
                try each(op, from, slot, Int(into), body: pc..<Int(end))
                pc = Int(end)
            case .call(let region): try call(region)
            case .skip(let to): pc = Int(to)
            // Margins belong to partials that call themselves; neither they nor other kept records
            // stand in a kept one.
            case .kept, .indented, .margin: throw TemplateError(template, line: 0, .keptElsewhere)
            }
        }
    }

    /// - Returns: where to go on.
    private mutating func condition(
        _ op: Program.Op, _ from: Int32, _ slot: Int32, wanted: Bool, body: Range<Int>
    ) throws(TemplateError) -> Int {
        if isKnown[Int(from)] {
            let isTrue = slots[Int(slot)].test(registers[Int(from)])
            return isTrue == wanted ? body.lowerBound : body.upperBound
        }
        try leave(op, with: body)
        return body.upperBound
    }

    private mutating func each(
        _ op: Program.Op, _ from: Int32, _ slot: Int32, _ into: Int, body: Range<Int>
    ) throws(TemplateError) {
        let outer = (registers[into], isKnown[into])
        if isKnown[Int(from)] {
            isKnown[into] = true
            try slots[Int(slot)].enter(registers[Int(from)]) { (item) throws(TemplateError) in
                registers[into] = item
                try run(from: body.lowerBound, to: body.upperBound)
            }
        } else {
            isKnown[into] = false
            try leave(op, with: body)
        }
        (registers[into], isKnown[into]) = outer
    }

    private mutating func call(_ region: Int32) throws(TemplateError) {
        guard calls < Renderer.depth else { throw TemplateError(template, line: 0, .tooDeep) }
        calls += 1
        let range = regions[Int(region)]
        try run(from: range.lowerBound, to: range.upperBound)
        calls -= 1
    }

    // MARK: What is left

    private mutating func leave(_ op: Program.Op) {
        cover()
        left.append(op)
    }

    /// Leaves an instruction with what its body becomes.
    private mutating func leave(_ op: Program.Op, with body: Range<Int>) throws(TemplateError) {
        leave(op)
        let index = left.count - 1
        try run(from: body.lowerBound, to: body.upperBound)
        cover()
        left[index] = op.ending(at: Int32(left.count))
    }

    /// Gives the bytes since the last instruction one of their own.
    private mutating func cover() {
        guard output.count > covered else { return }
        left.append(.literal(start: Int32(covered), count: Int32(output.count - covered)))
        covered = output.count
    }
}

extension Program.Op {
    /// The same instruction with a body that ends elsewhere.
    fileprivate func ending(at end: Int32) -> Self {
        switch self {
        case .when(let from, let slot, _): .when(from: from, slot: slot, end: end)
        case .unless(let from, let slot, _): .unless(from: from, slot: slot, end: end)
        case .each(let from, let slot, let into, _):
            .each(from: from, slot: slot, into: into, end: end)
        default: self
        }
    }
}
