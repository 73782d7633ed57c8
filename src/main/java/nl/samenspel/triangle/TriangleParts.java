package nl.samenspel.triangle;

import org.springframework.stereotype.Component;

/// The tables that together are a triangle's page.
@Component
record TriangleParts(
        TriangleStore triangles,
        ClientStore clients,
        SeatStore seats,
        ForumStore forums,
        AgreementStore agreements,
        ImprovementStore improvements) {}
