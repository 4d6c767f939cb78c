package org.onward.content;

/** A: meta-analysis or trial. B: official guidance. C: practice. D: opinion. */
public enum EvidenceGrade {
    A,
    B,
    C,
    D
}
