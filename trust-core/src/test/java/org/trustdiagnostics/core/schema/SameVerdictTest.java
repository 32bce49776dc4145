package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the reader agree on a line. */
final class SameVerdictTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'dataset'}",
                "{'type':'dataset','asOf':null,'covers':null,'timeZone':null,'profile':null}",
                "{'type':'dataset','covers':[],'timeZone':'+01:00','profile':['B2B']}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02','experiencedAt':null}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02T08:00Z'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02T08:00:30.25-03:30'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02T08:00:30+02'}",
                "{'type':'ratingRequest','askedAt':'2026-05-02','id':' ø ','subject':'team: \\u6f22'}",
                "{'type':'surveyAnswer','subject':'s','audience':'PARTNER','instrument':'x','item':'y','score':9.0,"
                        + "'scaleMin':-5,'scaleMax':1e1,'answeredAt':'2026-03-01'}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-01-01','to':'2026-03-31','value':-3,"
                        + "'sample':1,'lower':-4.5,'upper':0}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-01-01','to':'2026-03-31','value':-3,"
                        + "'sample':null,'lower':null,'upper':null}",
                "{'type':'disclosure','subject':'s','id':'1','channel':'web','plannedFor':'2026-03-01','publishedAt':null,"
                        + "'tone':'ERROR','context':false,'guidelineChecked':true,'sensitivity':'PUBLIC'}",
                "{'type':'incentive','subject':'s','id':'1','goal':'SALES','weight':0.001,'horizon':'LONG_TERM'}",
            })
    void both_take_it(String quoted) {
        assertVerdicts(quoted, true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "'ratingRequest'",
                "{}",
                "{'type':null,'subject':'s','id':'1','askedAt':'2026-05-02'}",
                "{'type':'rating','subject':'s','id':'1','askedAt':'2026-05-02'}",
                "{'type':['ratingRequest'],'subject':'s','id':'1','askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','id':'1','askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':null,'id':'1','askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':' ','id':'1','askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':'s','id':1,'askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':'s','id':{'no':'1'},'askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02','experienced':'2026-05-02'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02','experienced':null}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'02.05.2026'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-13-02'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-32'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02T08:00:00'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02 08:00:00+02:00'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02T24:00:00Z'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02T08:00:00+18:30'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-05-02\\n'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':20260502}",
                "{'type':'conflict','subject':'s','id':'1','kind':'QUARREL','openedAt':'2026-02-01'}",
                "{'type':'conflict','subject':'s','id':'1','kind':'dispute','openedAt':'2026-02-01'}",
                "{'type':'conflict','subject':'s','id':'1','kind':true,'openedAt':'2026-02-01'}",
                "{'type':'decision','subject':'s','id':'1','decidedAt':'2026-02-10','affectsStaff':'true'}",
                "{'type':'decision','subject':'s','id':'1','decidedAt':'2026-02-10','affectsStaff':1}",
                "{'type':'charge','subject':'s','id':'1','chargedAt':'2026-02-10','shownAmount':'9','chargedAmount':9}",
                "{'type':'charge','subject':'s','id':'1','chargedAt':'2026-02-10','shownAmount':9,'chargedAmount':-9}",
                "{'type':'incentive','subject':'s','id':'1','goal':'SALES','weight':0,'horizon':'LONG_TERM'}",
                "{'type':'feedback','subject':'s','id':'1','audience':'CUSTOMER','kind':'REVIEW','channel':'web',"
                        + "'receivedAt':'2026-01-21','remedy':'NONE','rating':6}",
                "{'type':'surveyAnswer','subject':'s','audience':'PARTNER','instrument':'x','item':'y','score':8.5,"
                        + "'scaleMin':0,'scaleMax':10,'answeredAt':'2026-03-01'}",
                "{'type':'surveyAnswer','subject':'s','audience':'PARTNER','instrument':'x','item':'y','score':8,"
                        + "'scaleMin':0,'scaleMax':3000000000,'answeredAt':'2026-03-01'}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-01-01','to':'2026-03-31T00:00Z',"
                        + "'value':3}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-01-01','to':'2026-03-31','value':3,"
                        + "'sample':0}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-01-01','to':'2026-03-31','value':3,"
                        + "'lower':1}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-01-01','to':'2026-03-31','value':3,"
                        + "'lower':null,'upper':4}",
                "{'type':'disclosure','subject':'s','id':'1','channel':'web','plannedFor':null,'tone':'ERROR',"
                        + "'context':false,'guidelineChecked':true,'sensitivity':'PUBLIC'}",
                "{'type':'surveyRound','subject':'s','id':'1','audience':'EMPLOYEE','construct':'TRUST',"
                        + "'closedAt':'2026-03-15','invited':0,'answered':0,'identifiable':false,"
                        + "'citedInPersonnelAction':false}",
                "{'type':'dataset','asOf':'2015-06-30T00:00:00Z'}",
                "{'type':'dataset','covers':'incident'}",
                "{'type':'dataset','covers':['incidents']}",
                "{'type':'dataset','covers':[null]}",
                "{'type':'dataset','profile':['b2b']}",
                "{'type':'dataset','timeZone':'Oslo time'}",
                "{'type':'dataset','timezone':'UTC'}",
            })
    void both_refuse_it(String quoted) {
        assertVerdicts(quoted, false, false);
    }

    /** Order, calendar and comparison of fields are beyond a schema; its descriptions say so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'subject':'s','type':'ratingRequest','id':'1','askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':'s','id':'1','id':'2','askedAt':'2026-05-02'}",
                "{'type':'ratingRequest','subject':'s','id':'1','askedAt':'2026-02-30'}",
                "{'type':'surveyAnswer','subject':'s','audience':'PARTNER','instrument':'x','item':'y','score':11,"
                        + "'scaleMin':0,'scaleMax':10,'answeredAt':'2026-03-01'}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-04-01','to':'2026-03-31','value':3}",
                "{'type':'reportedMetric','subject':'s','metric':'m','from':'2026-01-01','to':'2026-03-31','value':3,"
                        + "'lower':4,'upper':5}",
                "{'type':'surveyRound','subject':'s','id':'1','audience':'EMPLOYEE','construct':'TRUST',"
                        + "'closedAt':'2026-03-15','invited':1,'answered':2,'identifiable':false,"
                        + "'citedInPersonnelAction':false}",
                "{'type':'dataset','timeZone':'Europe/Atlantis'}",
            })
    void only_the_reader_refuses_it(String quoted) {
        assertVerdicts(quoted, true, false);
    }

    private static void assertVerdicts(String quoted, boolean bySchema, boolean byReader) {
        String line = quoted.replace('\'', '"');
        assertThat(Verdict.ofSchema(line)).as("the schema takes %s", line).isEqualTo(bySchema);
        assertThat(Verdict.ofReader(line)).as("the reader takes %s", line).isEqualTo(byReader);
    }
}
